#include "server/net/application.h"

#include <algorithm>

namespace quesaco::net {

std::string_view Request::header(std::string_view name) const {
  const auto found = std::ranges::find(headers, name, &Headers::value_type::first);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace quesaco::net
