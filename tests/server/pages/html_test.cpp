#include "server/pages/html.h"

#include <gtest/gtest.h>

namespace quesaco::pages {
namespace {

TEST(Html, EscapesText) {
  struct Row {
    std::string_view input, output, reason;
  };
  using namespace std::string_view_literals;
  static constexpr Row kRows[] = {
      {"été & cœur", "été &amp; cœur", "letters stay"},
      {"<img onerror=\"x\">", "&lt;img onerror=&quot;x&quot;&gt;", "a tag"},
      {"l'adhésion", "l&#39;adhésion", "an attribute in single quotes cannot be left"},
      {"&lt;", "&amp;lt;", "escaped once, not twice"},
      {"a\tb\r\nc", "a\tb\r\nc", "white space stays"},
      {"a\0b\x1B[2Jc\x7F"sv, "ab[2Jc", "control characters, which HTML forbids"},
      {"\u202Aa\u202Eb\u2066c\u2069", "abc", "the first and last of the bidirectional controls"},
      {"a\u2029b\u202Fc\u2065d\u206Ae", "a\u2029b\u202Fc\u2065d\u206Ae", "their neighbours stay"},
      {"a\xE2\x80", "a\xE2\x80", "a character cut short is the browser's to mend"},
      {"", "", "nothing"},
  };
  for (const Row& row : kRows) EXPECT_EQ(escape_html(row.input), row.output) << row.reason;
}

TEST(Html, FillsItsPlacesInOrder) {
  const std::string title = "<b> & \"c\"";
  const Html link = html(R"(<a href="{}">{}</a>)", "/x?a&b", title);
  EXPECT_EQ(link.str(), R"(<a href="/x?a&amp;b">&lt;b&gt; &amp; &quot;c&quot;</a>)");
  EXPECT_EQ(html("<p>{}</p>", link).str(), "<p>" + link.str() + "</p>") << "markup is not escaped";
  EXPECT_EQ(html("{}{}", "{}", "x").str(), "{}x") << "a place in a filling is text";
  EXPECT_EQ(html("<hr>").str(), "<hr>");
}

}  // namespace
}  // namespace quesaco::pages
