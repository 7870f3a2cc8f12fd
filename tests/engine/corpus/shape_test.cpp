#include "engine/corpus/shape.h"

#include <gtest/gtest.h>

namespace quesaco::corpus {
namespace {

struct Row {
  const char* text;
  bool fits;
  const char* reason;
};

TEST(ShapeTest, Id) {
  const Row rows[] = {
      {"a", true, "one letter"},
      {"vf-2-cpts", true, "digits and hyphens"},
      {"", false, "empty"},
      {"-a", false, "a hyphen first"},
      {"a-", false, "a hyphen last"},
      {"a--b", false, "two hyphens"},
      {"a_b", false, "an underscore"},
      {"Ab", false, "a capital"},
      {"é", false, "an accent"},
      {"../a", false, "a path: ids and themes become file names"},
  };
  for (const Row& row : rows) EXPECT_EQ(is_id(row.text), row.fits) << row.reason;
}

TEST(ShapeTest, Date) {
  const Row rows[] = {
      {"2024-02-29", true, "a leap day"},
      {"2023-02-31", true, "in range; ok() tells that it does not exist"},
      {"2024-00-10", false, "no month 0"},
      {"2024-13-10", false, "no month 13"},
      {"2024-01-00", false, "no day 0"},
      {"2024-01-32", false, "no day 32"},
      {"2024-1-1", false, "zeros left out"},
      {"2024-01-011", false, "a digit too many"},
      {"2024/01/01", false, "slashes"},
      {"", false, "empty"},
  };
  for (const Row& row : rows) EXPECT_EQ(parse_date(row.text).has_value(), row.fits) << row.reason;
  const auto exists = [](std::string_view text) {
    const auto date = parse_date(text);
    return date.has_value() && date->ok();
  };
  EXPECT_TRUE(exists("2024-02-29"));
  EXPECT_FALSE(exists("2023-02-29")) << "not a leap year";
}

TEST(ShapeTest, WebAddress) {
  const Row rows[] = {
      {"https://www.exemple.fr/faq?q=1#a", true, "anything after the scheme"},
      {"http://é.fr", true, "accents"},
      {"https://", false, "a scheme alone"},
      {"javascript:alert(1)", false, "a scheme that runs"},
      {"https://a b", false, "a blank"},
      {"HTTPS://a", false, "capitals"},
  };
  for (const Row& row : rows) EXPECT_EQ(is_web_address(row.text), row.fits) << row.reason;
}

TEST(ShapeTest, Origin) {
  const Row rows[] = {
      {"https://www.exemple.fr", true, "the common case"},
      {"http://localhost:8080", true, "a port"},
      {"https://www.exemple.fr/", false, "a browser sends no slash"},
      {"www.exemple.fr", false, "no scheme"},
      {"null", false, "what sandboxed pages send"},
      {"*", false, "no wildcard"},
  };
  for (const Row& row : rows) EXPECT_EQ(is_origin(row.text), row.fits) << row.reason;
}

TEST(ShapeTest, Colour) {
  const Row rows[] = {
      {"#1f6F8b", true, "either case"},
      {"#fff", false, "the short form"},
      {"1f6f8b0", false, "no hash"},
      {"#1f6f8g", false, "g is no digit"},
      {"#1f6f8b;", false, "would end a CSS declaration"},
  };
  for (const Row& row : rows) EXPECT_EQ(is_colour(row.text), row.fits) << row.reason;
}

}  // namespace
}  // namespace quesaco::corpus
