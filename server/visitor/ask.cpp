#include "server/visitor/ask.h"

#include <utility>

#include "server/visitor/fields.h"

namespace quesaco::visitor {
namespace {

Outcome<Ask> checked(const Ask& sent) {
  Fields fields;
  Ask ask{.question = fields.required(sent.question, kQuestion), .as_typed = sent.as_typed};
  ask.key = fields.optional(sent.key, kKey);
  if (sent.previous) {
    const auto& [question, entry] = *sent.previous;
    ask.previous =
        Previous{fields.required(question, kQuestion), fields.optional(entry, kEntry).value_or("")};
  }
  return fields.result(std::move(ask));
}

}  // namespace

Outcome<Question> receive(const site::LiveSite& site, const Ask& sent, const Context& context) {
  auto ask = checked(sent);
  if (!ask) return tl::unexpected(std::move(ask.error()));
  auto view = site.published();
  auto inquiry = view->engine().receive(
      ask->question, {.as_typed = ask->as_typed, .previous = std::move(ask->previous)});
  if (!inquiry) return refuse(Refusal::Code::kQuestion, inquiry.error().message, kQuestion.name);
  return Question{std::move(ask->question), std::move(*inquiry), std::move(view), context,
                  ask->key.value_or("")};
}

Answered answer(site::LiveSite& site, const Question& question) {
  Answered answered{question.view->engine().answer(question.inquiry), {}, {}, question.view};
  const Answer& given = answered.answer;
  store::Questions& questions = site.store().questions();
  const store::Origin channel = question.context.channel;
  answered.ref = questions.record(
      {question.text, given.band, given.ranked, channel,
       given.notice && given.notice->replaces_answer() ? given.notice->kind : std::string(),
       question.key});
  // The staff should find what went without an answer, which the message as a whole hides.
  for (const Part& part : given.parts) {
    const bool is_answered = part.band == Band::kAnswer;
    answered.part_refs.push_back(
        is_answered
            ? ""
            : questions.record({part.question, part.band, part.ranked, channel, "", question.key}));
  }
  return answered;
}

Outcome<Answered> ask(site::LiveSite& site, const Ask& sent, const Context& context) {
  return receive(site, sent, context).map([&site](const Question& question) {
    return answer(site, question);
  });
}

Outcome<Taken> entry(site::LiveSite& site, const std::string& id, const Context& context) {
  Fields fields;
  auto known = fields.result(fields.required(id, kEntry));
  if (!known) return tl::unexpected(std::move(known.error()));
  auto view = site.published();
  const auto* found = view->entries().find(*known);
  if (found == nullptr) return tl::unexpected(no_such_entry(kEntry.name));
  std::string ref = site.store().questions().record(
      {found->entry->question, Band::kAnswer, {{*known, 1}}, context.channel});
  return Taken{std::move(*known), std::move(ref), std::move(view)};
}

}  // namespace quesaco::visitor
