#include "server/visitor/fields.h"

#include <gtest/gtest.h>

#include <string>

namespace quesaco::visitor {
namespace {

using std::string_literals::operator""s;

constexpr TextRule kRule{"field", 5, "Écrivez-le."};

TEST(Fields, CleanTexts) {
  struct Row {
    std::string sent;
    std::string cleaned;
    const char* reason;
  };
  const Row rows[] = {
      {" \t a\n ", "a", "white space around"},
      {"a\tb\nc", "a\tb\nc", "tabs and line breaks stay"},
      {"a\r\nb", "a\nb", "a line break of a form"},
      {"a\rb", "a\nb", "of an old Mac"},
      {"a\vb\fc", "a\nb\nc", "of a word processor"},
      {"a\xC2\x85"
       "b",
       "a\nb", "next line"},
      {"a\0b\x1B\x7F\xC2\x80"s, "ab", "control characters"},
      {"\0a"s, "a", "at the edge"},
      {"aé€🙂", "aé€🙂", "of every length"},
      {"a\uFFFD", "a\uFFFD", "the replacement character is well-formed"},
      {"ééééé", "ééééé", "the longest, in code points"},
      {"éé\0\0ééé  "s, "ééééé", "the longest once cleaned"},
  };
  for (const auto& [sent, cleaned, reason] : rows) {
    Fields fields;
    const auto text = fields.result(fields.required(sent, kRule));
    ASSERT_TRUE(text) << reason;
    EXPECT_EQ(*text, cleaned) << reason;
  }
}

TEST(Fields, SayWhatIsWrong) {
  struct Row {
    std::string sent;
    const char* message;
    const char* reason;
  };
  const char* unreadable =
      "Ce texte contient des caractères illisibles : tapez-le de nouveau au clavier.";
  const Row rows[] = {
      {"", "Écrivez-le.", "empty"},
      {" \r\n ", "Écrivez-le.", "only white space"},
      {"\0\x01"s, "Écrivez-le.", "only control characters"},
      {"éééééé", "Ce texte est trop long : 5 caractères au plus.", "too long"},
      {"a\xFF", unreadable, "no UTF-8"},
      {"\xC3", unreadable, "cut"},
      {"\xC0\x80", unreadable, "overlong"},
      {"\xED\xA0\x80", unreadable, "half a surrogate pair"},
  };
  for (const auto& [sent, message, reason] : rows) {
    Fields fields;
    const auto text = fields.result(fields.required(sent, kRule));
    ASSERT_FALSE(text) << reason;
    EXPECT_EQ(text.error().message, message) << reason;
    EXPECT_EQ(text.error().field, "field") << reason;
    EXPECT_EQ(text.error().code, Refusal::Code::kBadField) << reason;
  }
}

TEST(Fields, MayBeAbsent) {
  Fields fields;
  EXPECT_EQ(fields.optional(std::nullopt, kRule), std::nullopt);
  EXPECT_EQ(fields.optional(" ", kRule), std::nullopt);
  EXPECT_EQ(fields.optional(" a ", kRule), "a");
  EXPECT_TRUE(fields.result(0));
}

TEST(Fields, NameTheFirstAtFault) {
  Fields fields;
  (void)fields.optional("éééééé", {"first", 5, ""});
  (void)fields.required("", {"second", 5, ""});
  EXPECT_EQ(fields.result(0).error().field, "first");
}

}  // namespace
}  // namespace quesaco::visitor
