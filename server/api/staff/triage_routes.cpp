#include <algorithm>
#include <array>

#include "server/api/staff/routes.h"
#include "server/api/staff/views.h"
#include "server/site/documents.h"

namespace quesaco::api::staff {
namespace {

/// The request's texts, of which there are some, and not too many.
tl::expected<std::vector<std::string>, Problem> named_texts(const Call& call) {
  std::vector<std::string> texts = call.texts("texts");
  if (!texts.empty() && texts.size() <= kMostTriaged) return texts;
  return problem(
      400, "bad_field",
      "Choisissez au moins une formulation, et " + std::to_string(kMostTriaged) + " au plus.");
}

Outcome set(const Call& call, const std::vector<std::string>& texts, store::TriageState state) {
  const auto version = call.rooms.inbox.set_state(texts, state, call.user.who.name);
  if (!version) return problem(version.error());
  return reply({{"version", *version}});
}

Outcome set_state(const Call& call) {
  const auto texts = named_texts(call);
  if (!texts) return tl::unexpected(texts.error());
  const auto* const state = std::ranges::find(store::kTriageNames, call.text("state"));
  if (state == store::kTriageNames.end()) {
    return problem(400, "bad_field", "L'état est « new », « seen », « done » ou « ignored ».");
  }
  return set(call, *texts, static_cast<store::TriageState>(state - store::kTriageNames.begin()));
}

/// Makes what the request's revision changed, an entry or a document, as it was before; the texts
/// are new again.
template <class Changed>
Outcome undo(const Call& call, const std::vector<std::string>& texts, const Changed& changed,
             Json (*theirs)(const store::Revision& revision)) {
  const std::int64_t revision = call.integer("revision").value_or(0);
  const auto edit =
      call.rooms.editing.restored(changed, revision - 1, revision, call.user.who.name);
  if (!edit) return problem(edit.error());
  const auto restored = call.rooms.editing.save(*edit);
  if (!restored) return problem_with_texts(restored.error(), Json::parse(edit->json), theirs);
  if (const auto again = set(call, texts, store::TriageState::kNew); !again) return again;
  return reply({{"revision", *restored}});
}

tl::unexpected<Problem> not_a_mark() {
  return problem(400, "bad_field", "Une question se marque « out_of_scope » ou « emergency ».");
}

Outcome mark(const Call& call) {
  const auto texts = named_texts(call);
  if (!texts) return tl::unexpected(texts.error());
  const std::string& who = call.user.who.name;
  Json body = Json::object();
  if (call.text("as") == "out_of_scope") {
    const auto edit = call.rooms.editing.without_answer(*texts, who);
    if (!edit) return problem(edit.error());
    const auto revision = call.rooms.editing.save(*edit);
    if (!revision) return problem(revision.error());
    body["revision"] = *revision;
  } else if (call.text("as") == "emergency") {
    const auto kept = call.rooms.site.store().triage().propose_emergencies(*texts, who);
    if (!kept) return problem(kept.error());
  } else {
    return not_a_mark();
  }
  if (const auto done = set(call, *texts, store::TriageState::kDone); !done) return done;
  return reply(std::move(body));
}

Outcome undo_marking(const Call& call) {
  const auto texts = named_texts(call);
  if (!texts) return tl::unexpected(texts.error());
  if (call.text("as") == "out_of_scope") {
    return undo(call, *texts, site::kOutOfScopeDocument, document_of);
  }
  if (call.text("as") != "emergency") return not_a_mark();
  const auto gone = call.rooms.site.store().triage().withdraw_emergencies(*texts);
  return gone ? set(call, *texts, store::TriageState::kNew) : problem(gone.error());
}

Outcome try_attaching(const Call& call) {
  const auto texts = named_texts(call);
  if (!texts) return tl::unexpected(texts.error());
  const auto edit =
      call.rooms.editing.with_wordings(call.text("entry"), *texts, call.user.who.name);
  if (!edit) return problem(edit.error());
  const auto effect = call.rooms.editing.effect(*edit, *texts);
  if (!effect) return problem(effect.error());
  return reply(effect_view(call, *effect));
}

Outcome attach(const Call& call) {
  const auto texts = named_texts(call);
  if (!texts) return tl::unexpected(texts.error());
  auto edit = call.rooms.editing.with_wordings(call.text("entry"), *texts, call.user.who.name);
  if (!edit) return problem(edit.error());
  // Wordings are added to whatever the entry says now: a colleague's edit since the preview is
  // kept.
  const std::int64_t previous = edit->based_on.value_or(0);
  const auto revision = call.rooms.editing.save(*edit);
  if (!revision) return problem(revision.error());
  if (const auto done = set(call, *texts, store::TriageState::kDone); !done) return done;
  return reply({{"revision", *revision}, {"previous", previous}});
}

Outcome undo_attaching(const Call& call) {
  const auto texts = named_texts(call);
  if (!texts) return tl::unexpected(texts.error());
  return undo(call, *texts, call.text("entry"), entry_of);
}

constexpr std::array<Route, 6> kRoutes = {{
    {"POST", "inbox/state", Access::kEditor, set_state},
    {"POST", "inbox/mark", Access::kEditor, mark},
    {"POST", "inbox/mark/undo", Access::kEditor, undo_marking},
    {"POST", "attach/preview", Access::kEditor, try_attaching},
    {"POST", "attach", Access::kEditor, attach},
    {"POST", "attach/undo", Access::kEditor, undo_attaching},
}};

}  // namespace

std::span<const Route> triage_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
