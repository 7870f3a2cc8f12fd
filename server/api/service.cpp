#include "server/api/service.h"

#include "server/api/contact_request.h"
#include "server/api/fields.h"
#include "server/api/views.h"

namespace quesaco::api {
namespace {

constexpr std::size_t kSuggestions = 5;
constexpr std::size_t kLongestId = 200;
// The engine has a limit of its own, and says so better.
constexpr std::size_t kLongestText = std::size_t{64} * 1024;
constexpr TextRule kQuestion{"q", kLongestText, "Écrivez votre question, puis envoyez-la."};
constexpr TextRule kEntry{"entry", kLongestId, "Indiquez l'identifiant de la réponse."};
constexpr TextRule kPicked{"picked", kLongestId, ""};
constexpr TextRule kRef{"ref", kLongestId, "Indiquez la référence de la question."};
constexpr TextRule kComment{"comment", store::Feedback::kCommentCodePoints, ""};

ApiError from_store(const Error& error) {
  const bool input = error.kind == Error::Kind::kInput;
  return {input ? ApiError::Code::kBadField : ApiError::Code::kStore, error.message, {}};
}

/// Nothing where the request has no previous question.
tl::expected<std::optional<Previous>, ApiError> previous_of(const Json& request) {
  const auto found = request.find("previous");
  if (found == request.end() || found->is_null()) return std::nullopt;
  if (!found->is_object()) {
    return refuse(ApiError::Code::kBadField,
                  "Le champ « previous » doit contenir la question précédente (q) et sa réponse "
                  "(entry).",
                  "previous");
  }
  const auto question = required_text(*found, kQuestion);
  const auto entry = optional_text(*found, kEntry);
  if (!question) return tl::unexpected(question.error());
  if (!entry) return tl::unexpected(entry.error());
  return Previous{*question, entry->value_or("")};
}

tl::expected<Asking, ApiError> asking_of(const Json& request) {
  auto previous = previous_of(request);
  if (!previous) return tl::unexpected(previous.error());
  const auto as_typed = request.find("as_typed");
  const bool given = as_typed != request.end() && !as_typed->is_null();
  if (given && !as_typed->is_boolean()) {
    return refuse(ApiError::Code::kBadField, "Le champ « as_typed » doit être true ou false.",
                  "as_typed");
  }
  return Asking{.as_typed = given && as_typed->get<bool>(), .previous = std::move(*previous)};
}

tl::unexpected<ApiError> no_such_entry(const TextRule& field) {
  return refuse(ApiError::Code::kNotFound,
                "Cette réponse n'existe plus : posez votre question dans le champ ci-dessous.",
                field.name);
}

}  // namespace

tl::expected<Service::Question, ApiError> Service::receive(const std::string& question,
                                                           store::Origin origin,
                                                           const Asking& how) const {
  auto view = site_.published();
  auto inquiry = view->engine().receive(question, how);
  if (!inquiry) return refuse(ApiError::Code::kQuestion, inquiry.error().message, "q");
  return Question{std::move(*inquiry), std::move(view), question, origin};
}

tl::expected<Service::Question, ApiError> Service::receive(const Json& request,
                                                           store::Origin origin) const {
  const auto question = required_text(request, kQuestion);
  if (!question) return tl::unexpected(question.error());
  const auto how = asking_of(request);
  if (!how) return tl::unexpected(how.error());
  return receive(*question, origin, *how);
}

Service::Recorded Service::record(const Question& question) {
  Recorded recorded{question.view->engine().answer(question.inquiry), {}};
  const Answer& answer = recorded.answer;
  recorded.view = question.view;
  recorded.ref = site_.store().questions().record(
      {question.text, answer.band, answer.ranked, question.origin,
       answer.notice && answer.notice->replaces_answer() ? answer.notice->kind : std::string()});
  // The staff should find what went without an answer, which the message as a whole hides.
  for (const Part& part : answer.parts) {
    const bool answered = part.band == Band::kAnswer;
    recorded.part_refs.push_back(
        answered ? ""
                 : site_.store().questions().record(
                       {part.question, part.band, part.ranked, question.origin}));
  }
  return recorded;
}

tl::expected<Service::Recorded, ApiError> Service::ask(const std::string& question,
                                                       store::Origin origin, const Asking& how) {
  return receive(question, origin, how).map([this](const Question& received) {
    return record(received);
  });
}

Json Service::answer(const Question& question) {
  const Recorded recorded = record(question);
  Json reply = answer_view(recorded.answer, recorded.view->entries());
  reply["ref"] = recorded.ref;
  for (std::size_t i = 0; i < recorded.part_refs.size(); ++i) {
    if (!recorded.part_refs[i].empty()) reply["parts"][i]["ref"] = recorded.part_refs[i];
  }
  return reply;
}

Reply Service::ask(const Json& request, store::Origin origin) {
  return receive(request, origin).map([this](const Question& question) {
    return answer(question);
  });
}

Reply Service::suggest(const Json& request) const {
  const auto typed = optional_text(request, kQuestion);
  if (!typed) return tl::unexpected(typed.error());
  const auto view = published();
  const auto ids = view->engine().suggest(typed->value_or(""), kSuggestions);
  return Json{{"type", "suggestions"}, {"entries", links_view(ids, view->entries())}};
}

Reply Service::entry(const Json& request, store::Origin origin) {
  const auto id = required_text(request, kEntry);
  if (!id) return tl::unexpected(id.error());
  const auto view = published();
  const auto* found = view->entries().find(*id);
  if (found == nullptr) return no_such_entry(kEntry);
  const std::string ref =
      site_.store().questions().record({found->entry->question, Band::kAnswer, {{*id, 1}}, origin});
  return Json{{"type", "answer"},
              {"ref", ref},
              {"band", "answer"},
              {"entries", Json::array({entry_view(*found, view->entries())})}};
}

Reply Service::feedback(const Json& request) {
  const auto ref = required_text(request, kRef);
  const auto entry = optional_text(request, kEntry);
  const auto helpful = optional_flag(request, "helpful");
  const auto comment = optional_text(request, kComment);
  const auto picked = optional_text(request, kPicked);
  if (!ref) return tl::unexpected(ref.error());
  if (!entry) return tl::unexpected(entry.error());
  if (!helpful) return tl::unexpected(helpful.error());
  if (!comment) return tl::unexpected(comment.error());
  if (!picked) return tl::unexpected(picked.error());
  const auto view = published();
  const auto gone = [&view](const std::optional<std::string>& id) {
    return id && view->entries().find(*id) == nullptr;
  };
  if (gone(*entry)) return no_such_entry(kEntry);
  if (gone(*picked)) return no_such_entry(kPicked);
  // An empty "picked" says that none of the choices fitted, an absent one says nothing.
  const std::optional<std::string> choice =
      request.contains("picked") ? std::optional(picked->value_or("")) : std::nullopt;
  const auto given = site_.store().feedback().give({*ref, *entry, *helpful, choice, *comment});
  if (!given) return tl::unexpected(from_store(given.error()));
  return Json{{"type", "ok"}};
}

Reply Service::contact(const Json& request) {
  const auto message = contact_of(request);
  if (!message) return tl::unexpected(message.error());
  const auto receipt = site_.store().contacts().save(*message);
  if (!receipt) return tl::unexpected(from_store(receipt.error()));
  return Json{{"type", "ok"}, {"receipt", receipt->number}};
}

Json Service::welcome() const { return welcome_view(published()->entries()); }

}  // namespace quesaco::api
