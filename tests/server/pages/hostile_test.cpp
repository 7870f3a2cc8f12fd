#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "server/pages/faq_page.h"
#include "tests/server/pages/fixture.h"
#include "tests/server/pages/parsed_page.h"

namespace quesaco::pages {
namespace {

constexpr const char* kAttacks[] = {
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "</textarea></title></style></summary></details><script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "<!--<script>",
    "]]>--><svg onload=alert(1)>",
    "a\u202Egnp.exe\u2066b",
    "{}{}{}",
};

/// The attack in every text that comes from a person.
std::shared_ptr<Corpus> hostile_corpus(const std::string& attack) {
  auto corpus = small_corpus();
  corpus->site.name = corpus->site.reply_time = attack;
  for (Entry& entry : corpus->entries) {
    entry.section = entry.question = entry.answer = attack;
    entry.source = {attack, "https://a.fr/" + attack, attack};
    entry.verified = attack;
    if (entry.myth) entry.myth = Myth{attack, attack, Verdict::kFalse, {{attack, attack}}};
  }
  return corpus;
}

FaqRequest hostile_request(const std::string& attack) {
  FaqRequest request;
  request.search = Search{attack, Band::kAnswer, {"payante"}, ""};
  request.entry = attack;
  request.form = {attack, attack, attack, attack, false, attack, attack, {{"name", attack}},
                  attack};
  return request;
}

TEST(HostileText, AddsNothingToThePage) {
  const ParsedPage tame(faq_page(RenderedCorpus(hostile_corpus("x")), hostile_request("x")));
  for (const std::string attack : kAttacks) {
    const std::string markup =
        faq_page(RenderedCorpus(hostile_corpus(attack)), hostile_request(attack));
    const ParsedPage page(markup);
    EXPECT_EQ(page.count("//script"), 1U) << attack;
    EXPECT_EQ(page.count("//img | //svg | //comment() | //*[@autofocus]"), 0U) << attack;
    EXPECT_EQ(page.count("//@*[starts-with(name(), 'on')]"), 0U) << attack;
    EXPECT_EQ(page.count("//*[not(ancestor-or-self::div[@class='prose'])]"),
              tame.count("//*[not(ancestor-or-self::div[@class='prose'])]"))
        << attack << ": only Markdown makes elements";
    EXPECT_THAT(markup, ::testing::Not(::testing::HasSubstr("\u202E"))) << attack;
    EXPECT_EQ(page.text("//details[@id='payante']/summary/h3"), displayable(attack)) << attack;
  }
}

TEST(HostileText, StaysInsideTheJson) {
  for (const std::string attack : kAttacks) {
    const RenderedCorpus corpus(hostile_corpus(attack));
    const ParsedPage page(faq_page(corpus, {}));
    const std::string json = page.text("//script");
    EXPECT_EQ(json.find('<'), std::string::npos) << attack;
    const nlohmann::json data = nlohmann::json::parse(json);
    EXPECT_EQ(data["mainEntity"][0]["name"], displayable(attack));
  }
}

TEST(HostileText, LinksOfSourcesAreChecked) {
  auto corpus = small_corpus();
  corpus->entries[0].source = {"Titre", "javascript:alert(1)", {}};
  const ParsedPage page(faq_page(RenderedCorpus(corpus), {}));
  EXPECT_EQ(page.count("//a[starts-with(@href, 'java')]"), 0U);
  EXPECT_THAT(page.text("//details[@id='payante']//p[contains(@class,'source')]"),
              ::testing::StartsWith("Source\u00A0: Titre"));
}

}  // namespace
}  // namespace quesaco::pages
