#pragma once

#include <memory>
#include <optional>

#include "server/api/reply.h"
#include "server/site/live_site.h"

namespace quesaco::api {

/// What visitors may ask of a site, whatever the transport: each function takes the request's JSON
/// object and gives the reply's. Unknown fields are ignored. Safe from any thread.
class Service {
 public:
  /// `site` must outlive the service.
  explicit Service(site::LiveSite& site) : site_(site) {}

  /// {"q", "previous"?: {"q", "entry"?}, "as_typed"?} → {"type": "answer", "ref", "band",
  /// "entries", "notice"?, "corrected"?, "context"?, "parts"?: [{"q", "band", "entries", "ref"?,
  /// "context"?}]}. The question is recorded, masked; so is each part without an answer, under a
  /// `ref` of its own.
  [[nodiscard]] Reply ask(const Json& request, store::Origin origin);

  /// A question that was read from such a request.
  struct Question {
    Inquiry inquiry;
    std::shared_ptr<const site::Published> view;  ///< that answers it
    std::string text;                             ///< as it was sent
    store::Origin origin = store::Origin::kWeb;
  };
  /// The first half of ask(), in microseconds; the second too, where inquiry.ready().
  [[nodiscard]] tl::expected<Question, ApiError> receive(const Json& request,
                                                         store::Origin origin) const;
  [[nodiscard]] Json answer(const Question& question);

  /// {"q"} → {"type": "suggestions", "entries": [{"id", "question"}]}
  [[nodiscard]] Reply suggest(const Json& request) const;
  /// {"entry"} → {"type": "answer", "ref", "band": "answer", "entries": [it]}. Recorded as the
  /// entry's own question: whoever takes a quick question asks it.
  [[nodiscard]] Reply entry(const Json& request, store::Origin origin);
  /// {"ref", "entry"?, "helpful"?, "picked"?, "comment"?} → {"type": "ok"}. Entries that are not
  /// published are refused.
  [[nodiscard]] Reply feedback(const Json& request);
  /// {"name", "email", "message", "consent": true, "profession"?, "conversation"?, "ref"?, "key"?}
  /// → {"type": "ok", "receipt"}, once the message is on disk.
  [[nodiscard]] Reply contact(const Json& request);

  [[nodiscard]] Json welcome() const;

  /// What visitors get now; only while there is something.
  [[nodiscard]] std::shared_ptr<const site::Published> published() const {
    return site_.published();
  }

  /// An engine's answer with the reference under which it was recorded.
  struct Recorded {
    Answer answer;
    std::string ref;
    std::vector<std::string> part_refs{};  ///< of answer.parts; empty for one that is answered
    std::shared_ptr<const site::Published> view{};  ///< that it came from
  };
  [[nodiscard]] tl::expected<Recorded, ApiError> ask(const std::string& question,
                                                     store::Origin origin, const Asking& how = {});

 private:
  [[nodiscard]] tl::expected<Question, ApiError> receive(const std::string& question,
                                                         store::Origin origin,
                                                         const Asking& how) const;
  [[nodiscard]] Recorded record(const Question& question);

  site::LiveSite& site_;
};

}  // namespace quesaco::api
