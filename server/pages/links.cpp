#include "server/pages/links.h"

#include <algorithm>
#include <array>
#include <string>

namespace quesaco::pages {
namespace {

constexpr std::array<std::string_view, 5> kSchemes{"http://", "https://",
                                                   "mailto:", "tel:", "sms:"};
constexpr std::string_view kDigits = "0123456789ABCDEF";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view url, std::string_view scheme) {
  return url.size() > scheme.size() &&
         std::ranges::equal(url.substr(0, scheme.size()), scheme, {}, lower);
}

/// What no address holds in the clear (RFC 3986) as %XX, as browsers do it themselves.
std::string percent_encode(std::string_view url) {
  std::string result;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && c != '"' && c != '<' && c != '>') {
      result += c;
    } else {
      result += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return result;
}

}  // namespace

std::optional<Html> link_start(std::string_view url) {
  const auto allowed = [url](std::string_view scheme) { return begins_with(url, scheme); };
  if (!std::ranges::any_of(kSchemes, allowed)) return std::nullopt;
  if (begins_with(url, "tel:") || begins_with(url, "sms:")) {
    return html(R"(<a href="{}">)", percent_encode(url));
  }
  return html(R"(<a href="{}" rel="noopener noreferrer" target="_blank">)", percent_encode(url));
}

}  // namespace quesaco::pages
