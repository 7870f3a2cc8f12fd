#include "server/api/requests.h"

#include <optional>
#include <utility>

namespace quesaco::api {
namespace {

/// Reads the fields of an object one after the other, and keeps the first that is of a wrong type.
class Reader {
 public:
  explicit Reader(const Json& object) : object_(object) {}

  std::optional<std::string> text(const char* name) {
    const Json* value = find(name);
    if (value == nullptr) return std::nullopt;
    if (value->is_string()) return value->get<std::string>();
    refuse("Le champ « " + std::string(name) + " » doit être un texte.", name);
    return std::nullopt;
  }

  std::optional<bool> flag(const char* name) {
    const Json* value = find(name);
    if (value == nullptr) return std::nullopt;
    if (value->is_boolean()) return value->get<bool>();
    refuse("Le champ « " + std::string(name) + " » doit être true ou false.", name);
    return std::nullopt;
  }

  std::optional<Previous> previous() {
    const Json* value = find("previous");
    if (value == nullptr) return std::nullopt;
    if (!value->is_object()) {
      refuse(
          "Le champ « previous » doit contenir la question précédente (q) et sa réponse (entry).",
          "previous");
      return std::nullopt;
    }
    Reader inner(*value);
    Previous previous{inner.text("q").value_or(""), inner.text("entry").value_or("")};
    if (!fault_) fault_ = std::move(inner.fault_);
    return previous;
  }

  template <class T>
  [[nodiscard]] visitor::Outcome<T> result(T request) {
    if (fault_) return tl::unexpected(std::move(*fault_));
    return request;
  }

 private:
  /// Null where it is absent or null.
  const Json* find(const char* name) {
    const auto found = object_.find(name);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }

  void refuse(std::string message, const char* field) {
    if (!fault_) fault_ = Refusal{Refusal::Code::kBadField, std::move(message), field};
  }

  const Json& object_;
  std::optional<Refusal> fault_;
};

}  // namespace

visitor::Outcome<visitor::Ask> to_ask(const Json& request) {
  Reader reader(request);
  visitor::Ask ask{.question = reader.text("q").value_or(""),
                   .previous = reader.previous(),
                   .as_typed = reader.flag("as_typed").value_or(false),
                   .key = reader.text("key")};
  return reader.result(std::move(ask));
}

visitor::Outcome<std::string> to_typed(const Json& request) {
  Reader reader(request);
  std::string typed = reader.text("q").value_or("");
  return reader.result(std::move(typed));
}

visitor::Outcome<std::string> to_entry_id(const Json& request) {
  Reader reader(request);
  std::string id = reader.text("entry").value_or("");
  return reader.result(std::move(id));
}

visitor::Outcome<store::Opinion> to_opinion(const Json& request) {
  Reader reader(request);
  store::Opinion opinion{.question_ref = reader.text("ref").value_or(""),
                         .entry = reader.text("entry"),
                         .helpful = reader.flag("helpful")};
  opinion.comment = reader.text("comment");
  opinion.picked = reader.text("picked");
  // Null is none of the choices, too.
  if (request.contains("picked") && !opinion.picked) opinion.picked.emplace();
  return reader.result(std::move(opinion));
}

visitor::Outcome<store::Contact> to_contact(const Json& request) {
  Reader reader(request);
  store::Contact contact{.name = reader.text("name").value_or(""),
                         .email = reader.text("email").value_or(""),
                         .message = reader.text("message").value_or(""),
                         .consent = reader.flag("consent").value_or(false),
                         .profession = reader.text("profession"),
                         .question_ref = reader.text("ref"),
                         .conversation = reader.text("conversation"),
                         .key = reader.text("key")};
  return reader.result(std::move(contact));
}

store::Contact to_contact(const net::Query& form) {
  return {.name = value(form, "name"),
          .email = value(form, "email"),
          .message = value(form, "message"),
          .consent = !value(form, "consent").empty(),
          .profession = value(form, "profession"),
          .question_ref = value(form, "ref"),
          .key = value(form, "key")};
}

std::string value(const net::Query& form, std::string_view name) {
  const auto found = form.find(name);
  return found == form.end() ? std::string() : found->second;
}

visitor::Context context_of(const net::Request& request) {
  return {request.remote, std::string(request.header("origin")), store::Origin::kHttp};
}

}  // namespace quesaco::api
