#include "server/pages/html.h"

namespace quesaco::pages {
namespace {

bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

/// U+202A to U+202E are E2 80 AA to AE; U+2066 to U+2069 are E2 81 A6 to A9.
bool starts_with_bidi_control(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xE2') return false;
  const auto last = static_cast<unsigned char>(text[2]);
  if (text[1] == '\x80') return last >= 0xAA && last <= 0xAE;
  return text[1] == '\x81' && last >= 0xA6 && last <= 0xA9;
}

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string displayable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (starts_with_bidi_control(text.substr(at))) {
      at += 3;
      continue;
    }
    if (!is_forbidden(text[at])) result += text[at];
    ++at;
  }
  return result;
}

std::string escape_html(std::string_view text) {
  std::string result;
  for (const char c : displayable(text)) {
    const std::string_view escaped = entity(c);
    if (escaped.empty()) {
      result += c;
    } else {
      result += escaped;
    }
  }
  return result;
}

void Filling::append_to(std::string& markup) const {
  if (escaped_) {
    markup += content_;
  } else {
    markup += escape_html(content_);
  }
}

Html fill(std::string_view markup, std::initializer_list<Filling> fillings) {
  std::string result;
  for (const Filling& filling : fillings) {
    const std::size_t hole = markup.find("{}");
    result += markup.substr(0, hole);
    filling.append_to(result);
    markup.remove_prefix(hole + 2);
  }
  result += markup;
  return Html::trusted(std::move(result));
}

}  // namespace quesaco::pages
