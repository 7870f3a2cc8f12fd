#include "server/api/page_policy.h"

namespace quesaco::api {
namespace {

/// Origins are what the staff typed: another character would end the directive or the header.
bool is_plain(std::string_view origin) {
  constexpr std::string_view kAllowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:[]/";
  return origin.find_first_not_of(kAllowed) == std::string_view::npos;
}

}  // namespace

std::string embed_policy(std::string_view host, std::span<const std::string> allowed) {
  std::string policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; "
      "form-action 'none'; connect-src 'self'";
  // To older browsers a WebSocket of our own is none of 'self'.
  if (!host.empty()) policy.append(" ws://").append(host).append(" wss://").append(host);
  policy += "; frame-ancestors 'self'";
  for (const std::string& origin : allowed) {
    if (is_plain(origin)) policy.append(" ").append(origin);
  }
  return policy;
}

std::string_view staff_policy() {
  return "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
         "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}

std::string_view unframed_policy() { return "frame-ancestors 'none'"; }

}  // namespace quesaco::api
