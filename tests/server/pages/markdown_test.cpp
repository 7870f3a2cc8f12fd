#include "server/pages/markdown.h"

#include <gtest/gtest.h>

namespace quesaco::pages {
namespace {

struct Row {
  std::string_view input, output, reason;
};

void expect_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(render_markdown(row.input), row.output) << row.reason;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

#define LINK_REST "\" rel=\"noopener noreferrer\" target=\"_blank\">"

TEST(Markdown, RendersWhatEditorsWrite) {
  expect_rows({
      {"Un\n\n**deux**, *trois*", "<p>Un</p>\n<p><strong>deux</strong>, <em>trois</em></p>\n",
       "paragraphs and emphasis"},
      {"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n", "a list"},
      {"# Titre", "<h4>Titre</h4>\n", "below the entry's own heading"},
      {"###### Titre", "<h4>Titre</h4>\n", "whatever its level"},
      {"« À 100 % » & l'été", "<p>« À 100 % » &amp; l'été</p>\n", "verbatim"},
      {"", "", "nothing"},
  });
}

TEST(Markdown, LinksLeadOutSafely) {
  expect_rows({
      {"[x](https://a.fr/?b=1&c=2)",
       "<p><a href=\"https://a.fr/?b=1&amp;c=2" LINK_REST "x</a></p>\n", "https"},
      {"[x](HTTP://a.fr)", "<p><a href=\"HTTP://a.fr" LINK_REST "x</a></p>\n", "http, any case"},
      {"<a@b.fr>", "<p><a href=\"mailto:a@b.fr" LINK_REST "a@b.fr</a></p>\n", "an address"},
      {"[01](tel:+33139000000)", "<p><a href=\"tel:+33139000000\">01</a></p>\n", "tel"},
      {"[114](sms:114)", "<p><a href=\"sms:114\">114</a></p>\n", "sms"},
      {"[*x*](https://a.fr)", "<p><a href=\"https://a.fr" LINK_REST "<em>x</em></a></p>\n",
       "what is inside stays"},
      {"[x](<https://a.fr/é \">)", "<p><a href=\"https://a.fr/%C3%A9%20%22" LINK_REST "x</a></p>\n",
       "what an address cannot hold"},
      {"[x](https://a.fr \"t\\\" onclick=y\")", "<p><a href=\"https://a.fr" LINK_REST "x</a></p>\n",
       "titles are dropped"},
  });
}

TEST(Markdown, DropsOtherLinks) {
  for (const char* url : {"javascript:alert(1)",
                          "JaVaScRiPt:alert(1)",
                          "java&#115;cript:alert(1)",
                          "&#106;avascript&colon;alert(1)",
                          "javascript&#x3a;alert(1)",
                          "&#x01;javascript:alert(1)",
                          "<java\tscript:alert(1)>",
                          "<  javascript:alert(1)>",
                          "data:text/html,x",
                          "DATA:text/html,x",
                          "vbscript:x",
                          "file:///etc/passwd",
                          "//evil.fr",
                          "/relatif",
                          "http:",
                          "https://",
                          "#x",
                          "\u202Ejavascript:alert(1)",
                          "javascript://https://a.fr",
                          "blob:https://a.fr/1"}) {
    EXPECT_EQ(render_markdown("[x](" + std::string(url) + ")"), "<p>x</p>\n") << url;
  }
  EXPECT_EQ(render_markdown("[x][1]\n\n[1]: javascript:y"), "<p>x</p>\n") << "by reference";
  EXPECT_EQ(render_markdown("<javascript:y>"), "<p>javascript:y</p>\n") << "autolink";
}

TEST(Markdown, DropsMarkup) {
  expect_rows({
      {"<script>alert(1)</script>", "", "a block goes with its content"},
      {"a <b onclick=x>b</b> c", "<p>a b c</p>\n", "inline tags go, their text stays"},
      {"a <img src=x onerror=alert(1)> b", "<p>a  b</p>\n", "an image tag"},
      {"<ScRiPt\nsrc=x></sCrIpT>", "", "mixed case over two lines"},
      {"a <!-- b --> c", "<p>a  c</p>\n", "a comment"},
      {"![un *alt*](https://a.fr/x.png)", "<p>un <em>alt</em></p>\n", "an image leaves its text"},
      {"[![alt](x)](javascript:y)", "<p>alt</p>\n", "an image in a link"},
      {"&lt;script&gt;", "<p>&lt;script&gt;</p>\n", "entities stay text"},
      {"`<script>`", "<p><code>&lt;script&gt;</code></p>\n", "code is text"},
      {"```x\" onclick=y\n<b>\n```",
       "<pre><code class=\"language-x&quot;\">&lt;b&gt;\n</code></pre>\n", "an info string"},
      {"a\u202Eb\u2066c", "<p>abc</p>\n", "bidirectional overrides"},
      {"a\xFF"
       "b",
       "<p>a\uFFFD"
       "b</p>\n",
       "broken UTF-8"},
  });
}

/// The reason why time is bounded, see the header: no clock is needed to test it.
TEST(Markdown, ShowsWhatIsTooDeepAsText) {
  const std::string deepest = repeat("> ", kMaxNesting) + "a";
  EXPECT_EQ(render_markdown(deepest), repeat("<blockquote>\n", kMaxNesting) + "<p>a</p>\n" +
                                          repeat("</blockquote>\n", kMaxNesting));
  EXPECT_EQ(render_markdown("> " + deepest), "<p>" + repeat("&gt; ", kMaxNesting + 1) + "a</p>\n");
  const std::string quotations(10'000, '>');
  EXPECT_EQ(render_markdown(quotations), "<p>" + repeat("&gt;", 10'000) + "</p>\n");
  for (const std::string_view marker : {"* ", "- ", "+ ", "1. ", "1) ", "\t>", "> - "}) {
    const std::string lists = repeat(marker, kMaxNesting + 1) + "a\n";
    EXPECT_TRUE(render_markdown("x\r" + lists).starts_with("<p>x\r")) << marker;
  }
  EXPECT_EQ(render_markdown(std::string(100, '-')), "<hr />\n") << "a line, not a list";
}

TEST(Markdown, ReadsRunsOfBracketsAndStars) {
  EXPECT_EQ(render_markdown(std::string(10'000, '[')), "<p>" + std::string(10'000, '[') + "</p>\n");
  EXPECT_EQ(render_markdown("a" + std::string(10'000, '*')),
            "<p>a" + std::string(10'000, '*') + "</p>\n");
}

TEST(Markdown, ShowsWhatIsTooLongAsText) {
  const std::string longest = "**" + repeat("é", kMaxMarkdown - 4) + "**";
  EXPECT_TRUE(render_markdown(longest).starts_with("<p><strong>é")) << "counted in code points";
  EXPECT_TRUE(render_markdown("a" + longest).starts_with("<p>a**é"));
}

}  // namespace
}  // namespace quesaco::pages
