#include "server/import/html/markdown.h"

#include <gmock/gmock.h>

#include "server/pages/markdown.h"

namespace quesaco::importing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Markdown, KeepsTheFormOfAnAnswer) {
  struct Row {
    const char* html;
    const char* markdown;
    const char* reason;
  };
  const Row rows[] = {
      {"<p>Un</p><p>deux\n  trois</p>", "Un\n\ndeux trois", "paragraphs"},
      {"<div>Un</div>deux<section><p>trois</p></section>", "Un\n\ndeux\n\ntrois", "other blocks"},
      {"a<br>b<br/><br>c<br>", "a  \nb\n\nc", "line breaks; two end a paragraph"},
      {"Un <b>gros</b> <strong>mot</strong>", "Un **gros** **mot**", "bold"},
      {"Un <b> gros </b>mot", "Un **gros** mot", "blanks go outside"},
      {"Un <b>très</b><i> gros</i>.", "Un **très** *gros*.", "blanks go outside, before it too"},
      {"a<b> </b>b<i></i>c<b><img alt='d'></b>", "a bcd", "nothing to emphasise"},
      {"<a href='https://x.fr/?a=1&amp;b=2'>ici</a>", "[ici](https://x.fr/?a=1&b=2)", "link"},
      {"<a href='tel:+33100000000'>appeler</a>", "[appeler](tel:+33100000000)", "telephone"},
      {"<ul><li>un</li> <li><p>deux</p></li></ul>", "  - un\n  - deux", "list"},
      {"<ol><li>un<ul><li>a</li></ul></li><li>deux</li></ol>", "1.  un\n      - a\n2.  deux",
       "lists inside each other"},
      {"<ul><li>a</li></ul><ul><li>b</li></ul>fin", "  - a\n\n  - b\n\nfin",
       "lists behind each other"},
      {"<ul><li>a<p>b</p></li></ul>", "  - a\n    \n    b", "an item of two paragraphs"},
      {"<ul></ul>a", "a", "a list of nothing"},
      {"a<h2>Le <i>titre</i></h2>b", "a\n\n#### Le titre\n\nb", "heading"},
      {"<span>a<p>b</p></span>", "a\n\nb", "a block inside a line"},
      {"<p>d&eacute;j&agrave;&nbsp;!</p>", "déjà\u00a0!", "entities; an exclamation is left alone"},
      {"Bonjour ! <a href='https://x.fr'>là</a>", "Bonjour ! [là](https://x.fr)", "no image"},
      {"Bonjour !<a href='https://x.fr'>là</a>", "Bonjour \\![là](https://x.fr)",
       "no image either"},
      {"Un\ndeux\n\ntrois", "Un  \ndeux\n\ntrois", "text without a tag has lines"},
      {"Un &lt;\ndeux", "Un \\<  \ndeux", "and entities"},
      {"", "", "nothing"},
      {"<p> </p>", "", "next to nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(markdown_of(row.html), row.markdown) << row.reason;
}

TEST(Markdown, EscapesWhatMarkdownWouldRead) {
  for (const char* text : {"1. un", "- un", "# un", "> un", "*un*", "_un_", "`un`", "[un](deux)",
                           "![un](deux)", "<b>un</b>", "&eacute;", "\\!", "==="}) {
    std::string html = "<p>";
    for (const char* c = text; *c != '\0'; ++c) {
      html += *c == '<' ? "&lt;" : *c == '&' ? "&amp;" : std::string(1, *c);
    }
    const std::string shown = pages::render_markdown(markdown_of(html));
    EXPECT_EQ(plain_text_of(shown), text) << shown;
    EXPECT_THAT(shown, ::testing::StartsWith("<p>"));
  }
}

TEST(Markdown, DropsWhatIsNoText) {
  EXPECT_EQ(markdown_of("a<script>alert(1)</script><style>p{}</style><!-- b -->"
                        "<h2><script>x</script>t</h2><iframe>y</iframe><svg><text>z</text></svg>"),
            "a\n\n#### t");
  EXPECT_EQ(plain_text_of("a <script>b</script><b> c&nbsp;?</b>\n"), "a c\u00a0?");
}

TEST(Markdown, DropsLinksThatNoPageOfOursShows) {
  for (const char* url : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x",
                          "/relatif", "#ancre", ""}) {
    EXPECT_EQ(markdown_of(std::string("<a href='") + url + "'>ici</a>"), "ici") << url;
  }
}

TEST(Markdown, SurvivesWhatNestsTooDeeply) {
  for (const char* tag : {"<div>", "<b>", "<ul><li>"}) {
    std::string html = "au bord";
    for (int i = 0; i < 100'000; ++i) html += tag;
    EXPECT_EQ(markdown_of(html + "au fond"), "au bord") << tag;
  }
}

}  // namespace
}  // namespace quesaco::importing
