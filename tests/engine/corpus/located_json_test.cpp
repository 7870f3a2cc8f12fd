#include "engine/corpus/read/located_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace quesaco::corpus {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct Parsed {
  bool complete = false;
  Node root;
  std::vector<Issue> issues;
};

Parsed parse(std::string_view json) {
  Parsed parsed;
  Report report("file.json", parsed.issues);
  std::optional<Node> root = parse_located(json, report);
  parsed.complete = root.has_value();
  parsed.root = std::move(root).value_or(Node{});
  return parsed;
}

TEST(LocatedJsonTest, GivesEachValueItsLine) {
  const Parsed parsed =
      parse("{\n\"a\":\n[1\n,2,\n \"x\"],\r\n\"b\": {\"c\": null\n}, \"d\": true}\n");
  ASSERT_TRUE(parsed.complete);
  const LineMap lines = line_map(parsed.root, "file.json");
  struct {
    const char* pointer;
    int line;
    const char* reason;
  } const rows[] = {
      {"", 1, "the root's brace"},
      {"/a", 2, "a member stands where its key does, whatever follows the colon"},
      {"/a/0", 3, "a number that ends its line"},
      {"/a/1", 4, "a number before a comma"},
      {"/a/2", 5, "an element stands where it begins"},
      {"/b", 6, "after a Windows line end"},
      {"/b/c", 6, "a literal that ends its line"},
      {"/d", 7, "the last member"},
      {"/a/7", 2, "an element that is not there: the list"},
      {"/z/y/x", 1, "nothing on the way is there: the root"},
  };
  for (const auto& row : rows) EXPECT_EQ(lines.at(row.pointer).line, row.line) << row.reason;
}

TEST(LocatedJsonTest, KeepsKeysTypesAndOrder) {
  const Parsed parsed = parse(R"({"z": "é\u00e9\n", "a": [1, 2.5, -3, false], "m": {}})");
  ASSERT_TRUE(parsed.complete);
  const std::vector<Node>& members = parsed.root.children;
  ASSERT_THAT(members, SizeIs(3));
  EXPECT_EQ(members[0].key, "z");
  EXPECT_EQ(members[0].text, "éé\n");
  EXPECT_EQ(members[1].key, "a");
  EXPECT_EQ(members[1].children[1].type, Node::Type::kNumber);
  EXPECT_EQ(members[1].children[2].type, Node::Type::kNumber);
  EXPECT_EQ(members[1].children[3].type, Node::Type::kBoolean);
  EXPECT_EQ(members[2].type, Node::Type::kObject);
  EXPECT_EQ(parsed.root.find("m"), &members[2]);
  EXPECT_EQ(parsed.root.find("q"), nullptr);
}

TEST(LocatedJsonTest, ReportsARepeatedKeyWhereItComesBack) {
  const Parsed parsed = parse("{\"a\": 1,\n\"b\": {\"a\": 1},\n\"a\": 2}");
  ASSERT_THAT(parsed.issues, SizeIs(1)) << "the inner \"a\" is another object's";
  EXPECT_EQ(parsed.issues[0].line, 3);
  EXPECT_TRUE(parsed.complete) << "the other errors can still be found";
}

TEST(LocatedJsonTest, RefusesNestingBeyondItsLimit) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + "\n" + std::string(depth, ']');
  };
  EXPECT_TRUE(parse(nested(32)).complete);
  for (const std::size_t depth : {33u, 1u << 20}) {
    const Parsed parsed = parse(nested(depth));
    EXPECT_FALSE(parsed.complete);
    ASSERT_THAT(parsed.issues, SizeIs(1));
    EXPECT_THAT(parsed.issues[0].message, HasSubstr("trop profondément"));
  }
}

TEST(LocatedJsonTest, RefusesIllFormedUtf8WithItsLine) {
  struct {
    const char* bytes;
    const char* reason;
  } const rows[] = {
      {"\x80", "a trail byte without a lead"},
      {"\xC3", "a lead byte at the end of the text"},
      {"\xE2\x82 ", "three bytes announced, two there"},
      {"\xC1\xBF", "overlong in two bytes"},
      {"\xE0\x9F\xBF", "overlong in three"},
      {"\xF0\x8F\xBF\xBF", "overlong in four"},
      {"\xED\xA0\x80", "a surrogate"},
      {"\xF4\x90\x80\x80", "beyond the last code point"},
      {"\xF8\x88\x80\x80\x80", "five bytes"},
  };
  for (const auto& row : rows) {
    const Parsed parsed = parse(std::string("[\n\"é\",\n\"") + row.bytes);
    EXPECT_FALSE(parsed.complete);
    ASSERT_THAT(parsed.issues, SizeIs(1)) << row.reason;
    EXPECT_EQ(parsed.issues[0].line, 3) << row.reason;
    EXPECT_THAT(parsed.issues[0].message, HasSubstr("UTF-8")) << row.reason;
  }
}

TEST(LocatedJsonTest, AcceptsTheEdgesOfUtf8) {
  for (const char* text :
       {"\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
        "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    const Parsed parsed = parse("\"" + std::string(text) + "\"");
    EXPECT_THAT(parsed.issues, IsEmpty());
    ASSERT_TRUE(parsed.complete);
    EXPECT_EQ(parsed.root.text, text);
  }
}

}  // namespace
}  // namespace quesaco::corpus
