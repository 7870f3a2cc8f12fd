#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/http_stub.h"

namespace quesaco::testing {

/// A "Create embeddings" reply: how often each letter stands in each text, which is meaning enough.
inline HttpStub::Reply embed_letters(const HttpStub::Request& request) {
  const auto texts =
      nlohmann::json::parse(request.body).at("input").get<std::vector<std::string>>();
  nlohmann::json data = nlohmann::json::array();
  for (const std::string& text : texts) {
    std::array<float, 26> letters{};
    letters[0] = 1;  // never all zero
    for (const char c : text) {
      if (c >= 'a' && c <= 'z') ++letters[static_cast<std::size_t>(c - 'a')];
    }
    data.push_back({{"index", data.size()}, {"embedding", letters}});
  }
  return {200, nlohmann::json{{"data", data}}.dump()};
}

}  // namespace quesaco::testing
