#include "server/api/fields.h"

#include "engine/text/unicode.h"

namespace quesaco::api {
namespace {

std::string trimmed(const std::string& text) {
  constexpr const char* kSpaces = " \t\r\n";
  const auto begin = text.find_first_not_of(kSpaces);
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

}  // namespace

tl::expected<std::optional<std::string>, ApiError> optional_text(const Json& request,
                                                                 const TextRule& rule) {
  const auto found = request.find(rule.name);
  if (found == request.end() || found->is_null()) return std::nullopt;
  if (!found->is_string()) {
    return refuse(ApiError::Code::kBadField,
                  "Le champ « " + std::string(rule.name) + " » doit être un texte.", rule.name);
  }
  std::string text = trimmed(found->get_ref<const std::string&>());
  if (text.empty()) return std::nullopt;
  if (text::length_of(text) > rule.longest) {
    return refuse(
        ApiError::Code::kBadField,
        "Ce texte est trop long : " + std::to_string(rule.longest) + " caractères au plus.",
        rule.name);
  }
  return text;
}

tl::expected<std::string, ApiError> required_text(const Json& request, const TextRule& rule) {
  auto found = optional_text(request, rule);
  if (!found) return tl::unexpected(std::move(found.error()));
  std::optional<std::string>& text = *found;
  if (!text) return refuse(ApiError::Code::kBadField, rule.missing, rule.name);
  return std::move(*text);
}

tl::expected<std::optional<bool>, ApiError> optional_flag(const Json& request, const char* name) {
  const auto found = request.find(name);
  if (found == request.end() || found->is_null()) return std::nullopt;
  if (!found->is_boolean()) {
    return refuse(ApiError::Code::kBadField,
                  "Le champ « " + std::string(name) + " » doit être true ou false.", name);
  }
  return found->get<bool>();
}

}  // namespace quesaco::api
