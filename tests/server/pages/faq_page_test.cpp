#include "server/pages/faq_page.h"

#include <gmock/gmock.h>

#include "tests/server/pages/fixture.h"
#include "tests/server/pages/parsed_page.h"

namespace quesaco::pages {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

ParsedPage page_for(const FaqRequest& request) {
  return ParsedPage(faq_page(RenderedCorpus(small_corpus()), request));
}

ParsedPage page_for(Search search) {
  FaqRequest request;
  request.search = std::move(search);
  return page_for(request);
}

TEST(FaqPage, IsADocumentInFrench) {
  const std::string markup = faq_page(RenderedCorpus(small_corpus()), {});
  EXPECT_THAT(markup, ::testing::StartsWith("<!doctype html>"));
  const ParsedPage page(markup);
  EXPECT_EQ(page.text("/html/@lang"), "fr");
  EXPECT_EQ(page.text("//meta/@charset"), "utf-8");
  EXPECT_EQ(page.count("//meta[@name='viewport']"), 1U);
  EXPECT_EQ(page.text("//title"), "Questions fréquentes – La CPTS");
  EXPECT_EQ(page.text("//body/*[1][@class='skip']/@href"), "#page_main");
  EXPECT_EQ(page.count("//main[@id='page_main']"), 1U);
  EXPECT_EQ(page.count("//h1"), 1U);
  EXPECT_EQ(page.count("//meta[@name='robots']"), 0U);
}

TEST(FaqPage, HasNoScriptAndNoInlineStyle) {
  const ParsedPage page = page_for(FaqRequest{});
  EXPECT_EQ(page.count("//script"), 1U);
  EXPECT_EQ(page.text("//script/@type"), "application/ld+json");
  EXPECT_EQ(page.count("//style | //@style | //@*[starts-with(name(), 'on')]"), 0U);
  EXPECT_THAT(page.texts("//link/@href"), ElementsAre("/faq.css"));
  EXPECT_THAT(std::string(content_security_policy()),
              HasSubstr("default-src 'none'; style-src 'self'"));
  EXPECT_THAT(std::string(content_security_policy()), Not(HasSubstr("unsafe")));
}

TEST(FaqPage, GroupsEntriesBySection) {
  const ParsedPage page = page_for(FaqRequest{});
  EXPECT_THAT(page.texts("//main/section/h2"),
              ElementsAre("Section adhesion", "Section mythes", "Écrire à l’équipe"));
  EXPECT_THAT(page.texts("//nav//li/a/@href"),
              ElementsAre("#section_adhesion", "#section_mythes", "#contact_form"));
  EXPECT_THAT(page.texts("//h2[@id='section_adhesion']/..//details/@id"),
              ElementsAre("payante", "qui"));
  EXPECT_THAT(page.texts("//details/@id"), ElementsAre("payante", "qui", "vrai", "faux", "nuance"));
  EXPECT_EQ(page.count("//details[@open]"), 0U);
}

TEST(FaqPage, ShowsAnEntry) {
  const ParsedPage page = page_for(FaqRequest{});
  EXPECT_EQ(page.text("//details[@id='payante']/summary/h3"), "L'adhésion est-elle payante\u202F?");
  EXPECT_EQ(page.text("//details[@id='payante']//div[@class='prose']/p"),
            "Non, pas les premières années.");
  EXPECT_EQ(page.text("//details[@id='payante']//p[contains(@class,'source')]"),
            "Source\u00A0: Statuts (nouvel onglet) · 1er décembre 2025 · vérifié le 3 mars 2026");
  EXPECT_EQ(page.text("//a[text()='Statuts']/@href"), "https://exemple.fr/statuts?a=1&b=2");
  EXPECT_THAT(page.texts("//details[@id='payante']//li/a/@href"),
              ElementsAre("/faq?entry=qui#qui", "/faq?entry=faux#faux"))
      << "a draft is no one's to see";
  EXPECT_EQ(page.text("//details[@id='qui']//p[contains(@class,'source')]"), "Source\u00A0: FAQ");
}

TEST(FaqPage, ShowsAMyth) {
  const ParsedPage page = page_for(FaqRequest{});
  EXPECT_EQ(page.text("//details[@id='faux']/summary/h3"), "«\u00A0La rumeur.\u00A0»");
  EXPECT_EQ(page.text("//details[@id='vrai']/summary/span"), "✓ Vrai");
  EXPECT_EQ(page.text("//details[@id='faux']/summary/span"), "✕ Faux");
  EXPECT_EQ(page.text("//details[@id='nuance']/summary/span"), "≈ À nuancer");
  EXPECT_THAT(page.texts("//details[@id='faux']//h4"),
              ElementsAre("Le cadre juridique", "Le conseil"));
  EXPECT_EQ(page.text("//details[@id='faux']//section[@class='voice law']/h4"),
            "Le cadre juridique");
  EXPECT_EQ(page.text("//details[@id='faux']//section[2]//strong"), "Conseil");
  EXPECT_EQ(page.count("//details[@id='faux']//div[@class='prose']"), 2U)
      << "the answer is not said twice";
}

TEST(FaqPage, ShowsAMythWithoutVoices) {
  auto corpus = small_corpus();
  corpus->entries.back().myth->voices.clear();
  const ParsedPage page(faq_page(RenderedCorpus(corpus), {}));
  EXPECT_THAT(page.text("//details[@id='nuance']//div[@class='prose']"), HasSubstr("Texte de loi"));
}

TEST(FaqPage, OpensTheEntryAskedFor) {
  FaqRequest request;
  request.entry = "qui";
  EXPECT_THAT(page_for(request).texts("//details[@open]/@id"), ElementsAre("qui"));
  request.entry = "brouillon";
  EXPECT_THAT(page_for(request).texts("//details[@open]/@id"), IsEmpty());
  request.open_all = true;
  EXPECT_EQ(page_for(request).count("//details[@open]"), 5U);
  EXPECT_EQ(page_for(request).text("//a[@class='all']/@href"), "/faq");
  EXPECT_EQ(page_for(FaqRequest{}).text("//a[@class='all']/@href"), "/faq?tout=1");
}

TEST(FaqPage, SearchesByReloading) {
  const ParsedPage page = page_for(FaqRequest{});
  EXPECT_EQ(page.text("//form[@role='search']/@action"), "/faq");
  EXPECT_EQ(page.text("//form[@role='search']/@method"), "get");
  EXPECT_EQ(page.text("//form[@role='search']//input/@name"), "q");
  EXPECT_EQ(page.text("//form[@role='search']//input/@maxlength"), "500");
}

TEST(FaqPage, AnswersOnTop) {
  const ParsedPage page = page_for(Search{"c'est payant ?", Band::kAnswer, {"payante"}, ""});
  EXPECT_EQ(page.text("//main/section[1]/h2"), "Réponses à «\u00A0c'est payant\u202F?\u00A0»");
  EXPECT_THAT(page.texts("//main/section[1]//details[@open]/@id"), ElementsAre("payante"));
  EXPECT_EQ(page.count("//details[@id='payante']"), 1U) << "not repeated below";
  EXPECT_EQ(page.count("//details"), 5U);
  EXPECT_EQ(page.text("//form[@role='search']//input/@value"), "c'est payant ?");
  EXPECT_EQ(page.count("//meta[@name='robots'][@content='noindex']"), 1U);
  EXPECT_EQ(page.text("//textarea"), "\nc'est payant ?") << "whoever writes need not type it again";
  EXPECT_EQ(page.count("//section[@id='contact_form']/preceding::details"), 5U);
}

TEST(FaqPage, OffersChoicesClosed) {
  const ParsedPage page =
      page_for(Search{"adhérer", Band::kChoices, {"faux", "brouillon", "payante"}, ""});
  EXPECT_EQ(page.text("//main/section[1]/p[1]"), "Vouliez-vous dire…");
  EXPECT_THAT(page.texts("//main/section[1]//details/@id"), ElementsAre("faux", "payante"))
      << "best first, without the draft";
  EXPECT_EQ(page.count("//details[@open]"), 0U) << "so that all are seen at once";
}

TEST(FaqPage, DropsASectionThatIsOnTopWhole) {
  const ParsedPage page = page_for(Search{"x", Band::kChoices, {"payante", "qui"}, ""});
  EXPECT_EQ(page.count("//*[@id='section_adhesion']"), 0U);
  EXPECT_EQ(page.count("//nav//a[@href='#section_adhesion']"), 0U);
}

TEST(FaqPage, HandsOver) {
  for (const Band band : {Band::kHandoff, Band::kAnswer}) {  // an answer that is no longer there
    const ParsedPage page = page_for(Search{"horaires de la piscine", band, {"archive"}, ""});
    EXPECT_EQ(
        page.text("//main/section[1]/p"),
        "Je n’ai pas de réponse sûre à cette question. Voulez-vous la poser à l’équipe\u202F?");
    EXPECT_EQ(page.text("//main/section[2]/@id"), "contact_form");
    EXPECT_EQ(page.text("//textarea"), "\nhoraires de la piscine");
    EXPECT_EQ(page.count("//details"), 5U);
  }
}

TEST(FaqPage, AnswersSeveralQuestionsInTheirOrder) {
  Search search{"a ? b ? c ?", Band::kAnswer, {"payante"}, ""};
  search.parts = {{"a ?", Band::kChoices, {"payante", "qui"}, ""},
                  {"b ?", Band::kAnswer, {"payante"}, ""},
                  {"c ?", Band::kHandoff, {}, ""}};
  const ParsedPage page = page_for(search);
  EXPECT_EQ(page.count("//section[@class='results']/h3"), 3U);
  EXPECT_THAT(page.texts("//ul[@class='choices']//a/@href"),
              ElementsAre("/faq?entry=payante#payante", "/faq?entry=qui#qui"));
  EXPECT_EQ(page.count("//section[@class='results']//details[@id='payante'][@open]"), 1U);
  EXPECT_EQ(page.count("//details[@id='payante']"), 1U);
  EXPECT_EQ(page.count("//details[@id='qui']"), 1U);
}

TEST(FaqPage, ShowsNumbersToCallFirst) {
  const ParsedPage page = page_for(Search{
      "je veux mourir", Band::kHandoff, {}, "", Notice{"emergency", "Appelez le [15](tel:15)."}});
  EXPECT_EQ(page.text("//main/section[1]/h2"), "Urgence");
  EXPECT_EQ(page.text("//main/section[1]//*[@role='alert']//a/@href"), "tel:15");
  EXPECT_EQ(page.count("//section[@id='contact_form']/preceding::details"), 5U);
  EXPECT_EQ(page.text("//textarea"), "\n");
}

TEST(FaqPage, ShowsNumbersThatMayBeNeededAboveTheAnswer) {
  const ParsedPage page = page_for(
      Search{"je suis à bout, c'est payant ?",
             Band::kAnswer,
             {"payante"},
             "",
             Notice{"emergency", "Au besoin, le [3114](tel:3114).", Notice::Level::kPossible}});
  EXPECT_EQ(page.text("//main/div[1][@role='note']//a/@href"), "tel:3114");
  EXPECT_EQ(page.count("//section[@class='results']//details[@id='payante'][@open]"), 1U);
  EXPECT_EQ(page.count("//*[@role='alert']"), 0U);
}

TEST(FaqPage, SaysWhatItUnderstoodAndOffersAWayBack) {
  Search search{"adehsion <payante>", Band::kAnswer, {"payante"}, ""};
  search.corrected = "adhésion <payante>";
  const ParsedPage page = page_for(search);
  EXPECT_THAT(page.text("//form[@class='understood']/p"), HasSubstr("adhésion <payante>"));
  EXPECT_EQ(page.text("//form[@class='understood']/input[@name='q']/@value"), "adehsion <payante>");
  EXPECT_EQ(page.text("//form[@class='understood']//button[@name='tel_quel']/@value"), "1");
  EXPECT_EQ(
      page_for(Search{"payante", Band::kAnswer, {"payante"}, ""}).count("//*[@class='understood']"),
      0U);
}

TEST(FaqPage, ShowsANoticeAndNoForm) {
  const ParsedPage page =
      page_for(Search{"bonjour", Band::kHandoff, {}, "", Notice{"greeting", "Bonjour. <b>"}});
  EXPECT_EQ(page.text("//main/section[1]/h2"), "«\u00A0bonjour\u00A0»");
  EXPECT_EQ(page.text("//main/section[1]/div/p"), "Bonjour. ");
  EXPECT_EQ(page.count("//*[@role='alert']"), 0U);
  EXPECT_EQ(page.count("//section[@id='contact_form']/preceding::details"), 5U);
}

TEST(FaqPage, SaysWhyAQuestionIsRefused) {
  const ParsedPage page = page_for(Search{"???", Band::kHandoff, {}, "Écrivez au moins un mot."});
  EXPECT_EQ(page.text("//main/section[1]//*[@role='alert']"), "Écrivez au moins un mot.");
  EXPECT_EQ(page.count("//section[@id='contact_form']/preceding::details"), 5U);
}

TEST(MessagePage, SaysItsSentence) {
  const ParsedPage page(message_page(small_corpus()->site, "Page <introuvable>", "Revenez."));
  EXPECT_EQ(page.text("//h1"), "Page <introuvable>");
  EXPECT_EQ(page.text("//main/p[1]"), "Revenez.");
}

}  // namespace
}  // namespace quesaco::pages
