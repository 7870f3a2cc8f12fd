#include "engine/text/question.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace quesaco::text {
namespace {

using testing::HasSubstr;

struct Row {
  std::string_view input;
  std::string_view output;
  std::string_view reason;
};

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (; times > 0; --times) out += text;
  return out;
}

TEST(CleanQuestion, Rows) {
  const Row rows[] = {
      {"L’adhésion est-elle payante ?", "L’adhésion est-elle payante ?", "good text stays"},
      {"  a \t b\u00A0c\u2003d ", "a b c d", "white space is trimmed and collapsed"},
      {"a \n b?\nc\n", "a, b? c", "a line ends a thought"},
      {"e\u0301te\u0301", "été", "NFC"},
      {std::string_view("a\0b\x07\x7F", 5), "ab", "control characters"},
      {"a\u200Bb\u200Dc\uFEFFd\u2060e", "abcde", "zero-width characters"},
      {"\u202Eabc\u202C \u2066d\u2069", "abc d", "bidirectional overrides and isolates"},
      {"a\u3164b\u115Fc", "abc", "letters that nobody can see"},
      {"a\uFDD0b", "ab", "noncharacters"},
      {"\u0301abc", "abc", "a mark on nothing"},
      {"a \u0301b", "a b", "a mark on a space"},
      {"q\u0301\u0302\u0303\u0304\u0305", "q\u0301\u0302\u0303\u0304", "a fifth mark"},
      {"q\u0301\u0302\u0303\u0304", "q\u0301\u0302\u0303\u0304", "the fourth passes"},
      {"👩\u200D⚕\uFE0F ok", "👩⚕ ok", "a joined emoji falls into its parts"},
      {"AND OR NOT \"", "AND OR NOT \"", "no syntax"},
      {"5", "5", "a digit is enough"},
  };
  for (const auto& row : rows) {
    const auto cleaned = clean_question(row.input);
    ASSERT_TRUE(cleaned) << row.reason;
    EXPECT_EQ(*cleaned, row.output) << row.reason;
    EXPECT_EQ(clean_question(*cleaned).value(), *cleaned) << "twice: " << row.reason;
  }
}

TEST(CleanQuestion, Errors) {
  const Row rows[] = {
      {"", "vide", "nothing"},
      {" \t\n\u200B", "vide", "nothing to be seen"},
      {"\u0301\u0301", "vide", "marks on nothing"},
      {"😀👍", "aucun mot", "only emoji"},
      {"?!… ;", "aucun mot", "only punctuation"},
      {"abc\xFF", "illisibles", "a byte that is never UTF-8"},
      {"abc\xC3", "illisibles", "cut in the middle"},
      {"\xED\xA0\x80 abc", "illisibles", "a lone surrogate"},
      {"\xC0\xAF abc", "illisibles", "an overlong form"},
      {"\xF4\x90\x80\x80 abc", "illisibles", "beyond Unicode"},
  };
  for (const auto& row : rows) {
    const auto cleaned = clean_question(row.input);
    ASSERT_FALSE(cleaned) << row.reason;
    EXPECT_EQ(cleaned.error().kind, Error::Kind::kInput) << row.reason;
    EXPECT_THAT(cleaned.error().message, HasSubstr(std::string(row.output))) << row.reason;
  }
}

TEST(CleanQuestion, LengthAtItsEdge) {
  const Row passing[] = {
      {"a", "", "one code point, one byte"},          {"é", "", "two bytes"},
      {"e\u0301", "", "counted once composed"},       {"𝒂", "", "four bytes, two UTF-16 units"},
      {"a\u200B", "", "invisible ones do not count"},
  };
  for (const auto& row : passing) {
    EXPECT_TRUE(clean_question(repeat(row.input, kMaxQuestion))) << row.reason;
    const auto longer = clean_question(repeat(row.input, kMaxQuestion + 1));
    ASSERT_FALSE(longer) << row.reason;
    EXPECT_THAT(longer.error().message, HasSubstr("500 caractères")) << row.reason;
  }
  EXPECT_TRUE(clean_question("  " + repeat("a", kMaxQuestion) + repeat(" ", 100)));
}

TEST(CleanQuestion, ManyMarks) {
  EXPECT_EQ(clean_question("q" + repeat("\u0305", 10'000)).value(), "q" + repeat("\u0305", 4));
  const auto unsorted = clean_question("q" + repeat("\u0305\u0323", 16'000));
  ASSERT_TRUE(unsorted);
  EXPECT_EQ(clean_question(*unsorted).value(), *unsorted);
}

}  // namespace
}  // namespace quesaco::text
