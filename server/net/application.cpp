#include "server/net/application.h"

#include <algorithm>

namespace quesaco::net {
namespace {

std::string_view first(const Headers& headers, std::string_view name) {
  const auto found = std::ranges::find(headers, name, &Headers::value_type::first);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace

std::string_view Request::header(std::string_view name) const { return first(headers, name); }

std::string_view Response::header(std::string_view name) const { return first(headers, name); }

}  // namespace quesaco::net
