#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "server/api/staff/routes.h"
#include "server/api/staff/staff_api.h"

namespace quesaco::api::staff {
namespace {

/// Whether it needs a session, by method and path.
using Operations = std::map<std::pair<std::string, std::string>, bool>;

Operations served() {
  Operations operations;
  for (const auto routes : all_routes()) {
    for (const Route& route : routes) {
      operations[{std::string(route.method), std::string(StaffApi::kPath).append(route.path)}] =
          route.access != Access::kAnybody;
    }
  }
  return operations;
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::toupper(c); });
  return text;
}

Operations described() {
  std::ifstream file(QUESACO_SOURCE_DIR "/server/api/staff/openapi.json");
  const Json document = Json::parse(file);
  Operations operations;
  for (const auto& [path, methods] : document.at("paths").items()) {
    for (const auto& [method, operation] : methods.items()) {
      const Json& security = operation.at("security");
      operations[{upper(method), path}] = !security.empty() && security[0].contains("session");
    }
  }
  return operations;
}

TEST(StaffOpenApi, DescribesEveryRouteAndNoOther) { EXPECT_EQ(described(), served()); }

}  // namespace
}  // namespace quesaco::api::staff
