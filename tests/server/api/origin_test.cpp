#include "server/api/origin.h"

#include <gtest/gtest.h>

#include <vector>

namespace quesaco::api {
namespace {

TEST(Origin, IsComparedExactly) {
  const std::vector<std::string> allowed = {"https://cpts.example", "http://test.example:8000"};
  struct Row {
    const char* origin;
    const char* host;
    bool is_allowed;
    const char* reason;
  };
  const Row rows[] = {
      {"https://cpts.example", "quesaco.example", true, "listed"},
      {"http://cpts.example", "quesaco.example", false, "another scheme"},
      {"https://cpts.example:8443", "quesaco.example", false, "another port"},
      {"https://cpts.example.evil.example", "quesaco.example", false, "a longer host"},
      {"https://evil-cpts.example", "quesaco.example", false, "another host"},
      {"http://test.example:8000", "quesaco.example", true, "listed with its port"},
      {"http://test.example", "quesaco.example", false, "the port is missing"},
      {"http://127.0.0.1:8080", "127.0.0.1:8080", true, "our own page"},
      {"https://quesaco.example", "quesaco.example", true, "our own page behind TLS"},
      {"http://127.0.0.1:8081", "127.0.0.1:8080", false, "another server of this machine"},
      {"null", "null", false, "a sandboxed page"},
      {"http://", "", false, "nobody"},
      {"", "", false, "empty"},
      {"ftp://cpts.example", "cpts.example", false, "not a web page"},
  };
  for (const auto& [origin, host, is_allowed, reason] : rows) {
    EXPECT_EQ(is_allowed_origin(origin, host, allowed), is_allowed) << origin << ": " << reason;
  }
}

}  // namespace
}  // namespace quesaco::api
