#include "server/visitor/fields.h"

#include "engine/text/unicode.h"

namespace quesaco::visitor {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

bool is_line_break(char32_t c) {
  constexpr char32_t kNextLine = 0x85;
  return c == U'\n' || c == U'\v' || c == U'\f' || c == U'\r' || c == kNextLine;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// Nothing where the UTF-8 is broken.
std::optional<std::string> without_controls(std::string_view sent) {
  std::string text;
  text.reserve(sent.size());
  for (std::size_t at = 0; at < sent.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(sent, at);
    const std::string_view bytes = sent.substr(begin, at - begin);
    if (c == U'\uFFFD' && bytes != kReplacement) return std::nullopt;
    if (c == U'\r' && sent.substr(at).starts_with('\n')) continue;
    if (is_line_break(c)) {
      text += '\n';
    } else if (c == U'\t' || !is_control(c)) {
      text += bytes;
    }
  }
  return text;
}

std::string trimmed(const std::string& text) {
  constexpr const char* kSpaces = " \t\n";
  const auto begin = text.find_first_not_of(kSpaces);
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

/// The cleaned text, perhaps empty.
Outcome<std::string> cleaned(std::string_view sent, const TextRule& rule) {
  const auto readable = without_controls(sent);
  if (!readable) {
    return refuse(Refusal::Code::kBadField,
                  "Ce texte contient des caractères illisibles : tapez-le de nouveau au clavier.",
                  rule.name);
  }
  std::string text = trimmed(*readable);
  if (text::length_of(text) > rule.longest) {
    return refuse(
        Refusal::Code::kBadField,
        "Ce texte est trop long : " + std::to_string(rule.longest) + " caractères au plus.",
        rule.name);
  }
  return text;
}

}  // namespace

std::string Fields::required(std::string_view sent, const TextRule& rule) {
  std::string text = optional(std::string(sent), rule).value_or("");
  if (text.empty()) refuse({Refusal::Code::kBadField, rule.missing, rule.name});
  return text;
}

std::optional<std::string> Fields::optional(const std::optional<std::string>& sent,
                                            const TextRule& rule) {
  if (!sent) return std::nullopt;
  auto text = cleaned(*sent, rule);
  if (!text) {
    refuse(std::move(text.error()));
    return std::nullopt;
  }
  return text->empty() ? std::nullopt : std::optional(std::move(*text));
}

void Fields::refuse(Refusal refusal) {
  if (!fault_) fault_ = std::move(refusal);
}

Refusal no_such_entry(std::string field) {
  return {Refusal::Code::kNotFound,
          "Cette réponse n'existe plus : posez votre question dans le champ ci-dessous.",
          std::move(field)};
}

}  // namespace quesaco::visitor
