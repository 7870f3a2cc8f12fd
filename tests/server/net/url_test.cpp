#include "server/net/url.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace quesaco::net {
namespace {

TEST(PercentDecode, Rows) {
  struct Row {
    std::string text;
    std::optional<std::string> decoded;
    const char* reason;
  };
  const std::vector<Row> rows = {
      {"", "", "nothing to do"},
      {"/faq", "/faq", "nothing encoded"},
      {"adh%C3%a9rer", "adhérer", "hexadecimal digits of both cases"},
      {"a+b", "a+b", "'+' is a space in forms only"},
      {"%25%32%35", "%25", "decoded once, not twice"},
      {"%00", std::string(1, '\0'), "any byte: what it means is not decided here"},
      {"100%", std::nullopt, "cut short"},
      {"%4", std::nullopt, "one digit"},
      {"%g0", std::nullopt, "not a digit"},
      {"%4g", std::nullopt, "second one not a digit"},
      {"%-1", std::nullopt, "a sign is not a digit"},
      {"% 1", std::nullopt, "nor is a space"},
  };
  for (const Row& row : rows) EXPECT_EQ(row.decoded, percent_decode(row.text)) << row.reason;
}

TEST(DecodeQuery, Rows) {
  struct Row {
    std::string text;
    std::optional<Query> decoded;
    const char* reason;
  };
  const std::vector<Row> rows = {
      {"", Query{}, "no query"},
      {"q=adh", Query{{"q", "adh"}}, "one field"},
      {"q=a+b%2Bc", Query{{"q", "a b+c"}}, "'+' is a space, an encoded one is not"},
      {"a=1&b=2", Query{{"a", "1"}, {"b", "2"}}, "two fields"},
      {"a=1&a=2", Query{{"a", "1"}}, "the first counts"},
      {"a", Query{{"a", ""}}, "no value"},
      {"=1", Query{{"", "1"}}, "no name"},
      {"a=b=c", Query{{"a", "b=c"}}, "only the first '=' separates"},
      {"a%26b=%3D", Query{{"a&b", "="}}, "separators may be encoded"},
      {"&&a=1&", Query{{"a", "1"}}, "empty fields are nothing"},
      {"a=1&b=%zz", std::nullopt, "one wrong part spoils all"},
  };
  for (const Row& row : rows) EXPECT_EQ(row.decoded, decode_query(row.text)) << row.reason;
}

}  // namespace
}  // namespace quesaco::net
