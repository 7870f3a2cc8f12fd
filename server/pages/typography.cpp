#include "server/pages/typography.h"

namespace quesaco::pages {
namespace {

constexpr std::string_view kNarrow = "\u202F";
constexpr std::string_view kFull = "\u00A0";
constexpr std::string_view kOpening = "«";
constexpr std::string_view kClosing = "»";

/// What stands instead of a space between `before` and `after`.
std::string_view space_between(std::string_view before, std::string_view after) {
  if (after.empty()) return " ";
  if (after[0] == ';' || after[0] == '!' || after[0] == '?') return kNarrow;
  const bool full = after[0] == ':' || after.starts_with(kClosing) || before.ends_with(kOpening);
  return full ? kFull : " ";
}

}  // namespace

std::string typeset(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ') {
      result += space_between(text.substr(0, at), text.substr(at + 1));
    } else {
      result += text[at];
    }
  }
  return result;
}

Html in_guillemets(std::string_view text) { return html("«&nbsp;{}&nbsp;»", typeset(text)); }

}  // namespace quesaco::pages
