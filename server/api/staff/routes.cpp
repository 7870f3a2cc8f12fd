#include "server/api/staff/routes.h"

#include "server/api/json_text.h"

namespace quesaco::api::staff {
namespace {

using AuthCode = auth::Refusal::Code;
using StaffCode = quesaco::staff::Refusal::Code;

struct Named {
  unsigned status;
  const char* code;
};

Named named(AuthCode code) {
  switch (code) {
    case AuthCode::kWrong:
      return {401, "wrong_credentials"};
    case AuthCode::kCodeNeeded:
      return {401, "code_needed"};
    case AuthCode::kThrottled:
      return {429, "throttled"};
    case AuthCode::kSignedOut:
      return {401, "signed_out"};
    case AuthCode::kForbidden:
      return {403, "forbidden"};
    case AuthCode::kBadField:
      return {400, "bad_field"};
    case AuthCode::kNotFound:
      return {404, "not_found"};
    case AuthCode::kLink:
      return {404, "link"};
    case AuthCode::kConflict:
      return {409, "conflict"};
    case AuthCode::kStore:
      break;
  }
  return {503, "store"};
}

Named named(StaffCode code) {
  switch (code) {
    case StaffCode::kInput:
      return {400, "bad_field"};
    case StaffCode::kNotFound:
      return {404, "not_found"};
    case StaffCode::kConflict:
      return {409, "conflict"};
    case StaffCode::kFailed:
      break;
  }
  return {503, "failed"};
}

}  // namespace

std::array<std::span<const Route>, 9> all_routes() {
  return {session_routes(), people_routes(), inbox_routes(),    triage_routes(), entry_routes(),
          message_routes(), draft_routes(),  settings_routes(), home_routes()};
}

std::string Call::text(const char* name) const { return text_of(fields, name); }

std::optional<std::int64_t> Call::integer(const char* name) const {
  const auto found = fields.find(name);
  return found != fields.end() && found->is_number_integer()
             ? std::optional(found->get<std::int64_t>())
             : std::nullopt;
}

std::optional<bool> Call::boolean(const char* name) const {
  const auto found = fields.find(name);
  return found != fields.end() && found->is_boolean() ? std::optional(found->get<bool>())
                                                      : std::nullopt;
}

std::vector<std::string> Call::texts(const char* name) const {
  std::vector<std::string> texts;
  const auto found = fields.find(name);
  if (found == fields.end() || !found->is_array()) return texts;
  for (const Json& text : *found) {
    if (text.is_string()) texts.push_back(text.get<std::string>());
  }
  return texts;
}

tl::unexpected<Problem> problem(unsigned status, std::string code, std::string message) {
  return tl::unexpected(Problem{status, std::move(code), std::move(message)});
}

tl::unexpected<Problem> problem(const auth::Refusal& refusal) {
  const auto [status, code] = named(refusal.code);
  Problem problem{status, code, refusal.message};
  if (!refusal.field.empty()) problem.details["field"] = refusal.field;
  if (refusal.wait.count() > 0) problem.details["wait"] = refusal.wait.count();
  return tl::unexpected(std::move(problem));
}

tl::unexpected<Problem> problem(const quesaco::staff::Refusal& refusal) {
  const auto [status, code] = named(refusal.code);
  return problem(status, code, refusal.message);
}

tl::unexpected<Problem> problem(const Error& error) {
  const bool input = error.kind == Error::Kind::kInput;
  return problem(input ? 400 : 503, input ? "bad_field" : "store", error.message);
}

}  // namespace quesaco::api::staff
