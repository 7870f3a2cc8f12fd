#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "server/api/reply.h"
#include "server/auth/auth.h"
#include "server/site/live_site.h"
#include "server/site/truth.h"
#include "server/staff/editing.h"
#include "server/staff/inbox/inbox.h"

/// What the staff's console asks over HTTP, under /api/staff/.
namespace quesaco::api::staff {

/// What the routes use. All outlive them.
struct Rooms {
  auth::Auth& auth;
  quesaco::staff::Editing& editing;
  quesaco::staff::Inbox& inbox;
  site::LiveSite& site;
  site::Truth& truth;
  const store::Clock& clock;
};

/// What is sent instead of what was asked for.
struct Problem {
  unsigned status = 500;
  std::string code;               ///< for programs: "bad_field", "conflict"…
  std::string message;            ///< for the person: French, what to do
  Json details = Json::object();  ///< more fields of the reply
};

struct Success {
  Json body;
  /// A session's that begins with this reply; empty: one that ends. Absent: neither.
  std::optional<std::string> token{};
  /// Server-sent events instead of the body; see net::Response::more.
  std::function<std::optional<std::string>()> events{};
};

using Outcome = tl::expected<Success, Problem>;

/// One request of somebody who may make it.
struct Call {
  const Rooms& rooms;
  const Json& fields;  ///< of the body, or of the query
  std::string address;
  std::string token{};    ///< of the session; empty where the route needs none
  auth::SignedIn user{};  ///< nobody where the route needs none

  /// A text; empty where it is absent or another value.
  [[nodiscard]] std::string text(const char* name) const;
  [[nodiscard]] std::optional<std::int64_t> integer(const char* name) const;
  [[nodiscard]] std::optional<bool> boolean(const char* name) const;
  /// The texts of a list; others in it are left out.
  [[nodiscard]] std::vector<std::string> texts(const char* name) const;
};

/// Who may ask.
enum class Access { kAnybody, kReader, kEditor, kAdministrator };

struct Route {
  std::string_view method;
  std::string_view path;  ///< what follows /api/staff/
  Access access;
  Outcome (*run)(const Call& call);
};

/// Texts of a group that are shown, and that one request may name.
inline constexpr std::size_t kMostTriaged = 500;

// One file each.
[[nodiscard]] std::span<const Route> session_routes();
[[nodiscard]] std::span<const Route> people_routes();
[[nodiscard]] std::span<const Route> inbox_routes();
[[nodiscard]] std::span<const Route> triage_routes();
[[nodiscard]] std::span<const Route> entry_routes();
[[nodiscard]] std::span<const Route> message_routes();
[[nodiscard]] std::span<const Route> draft_routes();
[[nodiscard]] std::span<const Route> settings_routes();
[[nodiscard]] std::span<const Route> home_routes();

/// All of them, which openapi.json describes.
[[nodiscard]] std::array<std::span<const Route>, 9> all_routes();

[[nodiscard]] inline Outcome reply(Json body) { return Success{std::move(body)}; }

[[nodiscard]] tl::unexpected<Problem> problem(unsigned status, std::string code,
                                              std::string message);
/// What the rooms below refuse. A conflict's texts are the caller's to add.
[[nodiscard]] tl::unexpected<Problem> problem(const auth::Refusal& refusal);
[[nodiscard]] tl::unexpected<Problem> problem(const quesaco::staff::Refusal& refusal);
[[nodiscard]] tl::unexpected<Problem> problem(const Error& error);

}  // namespace quesaco::api::staff
