#include "server/visitor/feedback.h"

#include "server/visitor/fields.h"

namespace quesaco::visitor {
namespace {

constexpr TextRule kRef{"ref", kLongestName, "Indiquez la référence de la question."};
constexpr TextRule kComment{"comment", store::Feedback::kCommentCodePoints, ""};
constexpr TextRule kPicked{"picked", kLongestName, ""};

Outcome<store::Opinion> checked(const store::Opinion& sent, const pages::RenderedCorpus& entries) {
  Fields fields;
  store::Opinion opinion{.question_ref = fields.required(sent.question_ref, kRef),
                         .entry = fields.optional(sent.entry, kEntry),
                         .helpful = sent.helpful};
  opinion.comment = fields.optional(sent.comment, kComment);
  opinion.picked = fields.optional(sent.picked, kPicked);
  const auto gone = [&entries](const std::optional<std::string>& id) {
    return id && entries.find(*id) == nullptr;
  };
  if (gone(opinion.entry)) fields.refuse(no_such_entry(kEntry.name));
  if (gone(opinion.picked)) fields.refuse(no_such_entry(kPicked.name));
  // An empty choice says that none fitted, an absent one says nothing.
  if (sent.picked && !opinion.picked) opinion.picked.emplace();
  return fields.result(std::move(opinion));
}

}  // namespace

Outcome<void> give_feedback(site::LiveSite& site, const store::Opinion& sent,
                            const Context& /*context*/) {
  const auto opinion = checked(sent, site.published()->entries());
  if (!opinion) return tl::unexpected(opinion.error());
  const auto given = site.store().feedback().give(*opinion);
  if (!given) return refused_by_store(given.error());
  return {};
}

}  // namespace quesaco::visitor
