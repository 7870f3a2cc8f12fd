#include "server/api/staff/views.h"

#include <array>

namespace quesaco::api::staff {
namespace {

// In the order of their enumerators.
constexpr std::array<const char*, 3> kVerdicts = {"better", "worse", "other"};

}  // namespace

std::string question_of(const Call& call, const std::string& id) {
  const auto view = call.rooms.site.published();
  const auto* entry = view ? view->entries().find(id) : nullptr;
  return entry == nullptr ? std::string() : entry->entry->question;
}

Json reply_view(const Call& call, const site::ReplyInShort& reply) {
  Json entries = Json::array();
  for (const std::string& id : reply.entries) {
    entries.push_back({{"id", id}, {"question", question_of(call, id)}});
  }
  return {{"band", name_of(reply.band)}, {"entries", std::move(entries)}};
}

Json effect_view(const Call& call, const quesaco::staff::Effect& effect) {
  Json changes = Json::array();
  for (const auto& [change, judgement, times] : effect.changes) {
    changes.push_back({{"q", change.question},
                       {"times", times},
                       {"before", reply_view(call, change.before)},
                       {"after", reply_view(call, change.after)},
                       {"verdict", kVerdicts.at(static_cast<std::size_t>(judgement))}});
  }
  Json clashes = Json::array();
  for (const auto& [wording, understood] : effect.clashes) {
    clashes.push_back(
        {{"text", wording}, {"entry", understood}, {"question", question_of(call, understood)}});
  }
  return {{"based_on", effect.based_on},
          {"asked", effect.asked},
          {"changes", std::move(changes)},
          {"clashes", std::move(clashes)},
          {"errors", Json::array()}};
}

Json entry_of(const store::Revision& revision) {
  const Json content = Json::parse(revision.content, nullptr, /*allow_exceptions=*/false);
  return content.is_object() && content.contains("entry") ? content["entry"] : Json();
}

Json document_of(const store::Revision& revision) {
  return Json::parse(revision.content, nullptr, /*allow_exceptions=*/false);
}

Json author_of(const store::Revision& revision) {
  return revision.author == store::Revisions::kSeedAuthor ? Json() : Json(revision.author);
}

tl::unexpected<Problem> problem_with_texts(const quesaco::staff::Refusal& refusal, const Json& mine,
                                           Json (*theirs)(const store::Revision& revision)) {
  auto told = problem(refusal);
  if (refusal.conflict) {
    Json& details = told.value().details;
    details["mine"] = mine;
    details["theirs"] = theirs(refusal.conflict->theirs);
    details["revision"] = refusal.conflict->theirs.number;
    details["author"] = author_of(refusal.conflict->theirs);
    details["changed"] = refusal.conflict->changed;
  }
  return told;
}

}  // namespace quesaco::api::staff
