#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace quesaco::net {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// One HTTP request whose framing was checked. Nothing is decoded; see server/net/url.h.
struct Request {
  std::string method;  ///< as sent, e.g. "GET"
  std::string path;    ///< begins with '/', percent-encoded; "*" only for OPTIONS
  std::string query;   ///< what follows '?', percent-encoded, may be empty
  Headers headers;     ///< names in lower case, in the order sent
  std::string body;
  std::string remote;  ///< the visitor's IP address; of a proxy that is not trusted, its own

  /// The value of the first header of that name (lower case), empty if there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// Who opened a WebSocket, as its handshake said.
struct Caller {
  std::string remote;  ///< as in Request
  std::string origin;  ///< the Origin header; empty where there was none
};

/// What to send back. Content-Length, Connection and Date are the server's to add; a header that
/// would break the framing counts as a failure of the application. The body of a reply to HEAD is
/// not sent, its length is.
struct Response {
  unsigned status = 200;
  Headers headers;
  std::string content_type;
  std::string body;
  /// What follows the body while the connection lasts, as server-sent events do: called on a worker
  /// thread, Limits::stream_pause apart, for the next piece. An empty one says that there is
  /// nothing yet, and nothing ends the reply.
  std::function<std::optional<std::string>()> more{};

  /// The value of the first header of that name (spelled as it was added), empty if there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// Why a request was not given to the application, or not answered by it.
enum class Declined {
  kBusy,     ///< too many calls wait for a worker
  kTooFast,  ///< this connection sends frames faster than it may
  kFailed,   ///< the application threw an exception, which was logged
};

/// The reply to a frame, in UTF-8; or what gives it, to be called once on a worker thread, where it
/// may block and may throw.
using FrameReply = std::variant<std::string, std::function<std::string()>>;

/// What the network layer serves: HTTP requests, and text frames of WebSockets that are opened on
/// `/ws` with the subprotocol `quesaco.v1` (or with none). Thread-safe, and outlives the server.
class Application {
 public:
  virtual ~Application() = default;

  // Called on worker threads: these may block, and may throw.

  /// Answers one HTTP request of any method, known or not.
  virtual Response handle(const Request& request) = 0;
  /// The first frame that a WebSocket receives.
  virtual std::string welcome() = 0;
  // Called on I/O threads: these must be quick and must not throw.

  /// Whether conversations may be opened: not yet, while the application starts. handle() is called
  /// all the same.
  [[nodiscard]] virtual bool ready() const = 0;
  /// Whether a page of `origin` (the Origin header, perhaps "null") may open a WebSocket on a
  /// server that it calls `host`. Not asked where there is no Origin: that is a program.
  [[nodiscard]] virtual bool origin_allowed(std::string_view origin,
                                            std::string_view host) const = 0;
  /// Whether requests for this path may bring as much as Limits::max_long_body.
  [[nodiscard]] virtual bool takes_long_bodies(std::string_view path) const = 0;
  /// Takes one frame (valid UTF-8): its reply where that lies ready, since waking a worker costs
  /// several times as much, else what is left to do. Frames of one WebSocket come one after the
  /// other, in order, each exactly once, even if the peer has gone meanwhile.
  [[nodiscard]] virtual FrameReply message(std::string_view frame, const Caller& caller) = 0;
  /// What to say instead of an answer.
  [[nodiscard]] virtual Response decline(const Request& request, Declined why) const = 0;
  [[nodiscard]] virtual std::string decline(std::string_view frame, Declined why) const = 0;
};

}  // namespace quesaco::net
