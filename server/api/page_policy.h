#pragma once

#include <span>
#include <string>
#include <string_view>

/// What our pages may load and who may show them in a frame (Content-Security-Policy).
namespace quesaco::api {

/// Of /embed on a server that is called `host` (a Host header): frames of our own pages and of
/// these origins.
[[nodiscard]] std::string embed_policy(std::string_view host, std::span<const std::string> allowed);

/// Of the staff's console: its pages load nothing from elsewhere, and stand in no other page.
[[nodiscard]] std::string_view staff_policy();

/// Of any other page.
[[nodiscard]] std::string_view unframed_policy();

}  // namespace quesaco::api
