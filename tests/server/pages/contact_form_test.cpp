#include "server/pages/contact_form.h"

#include <gmock/gmock.h>

#include "server/pages/faq_page.h"
#include "tests/server/pages/fixture.h"
#include "tests/server/pages/parsed_page.h"

namespace quesaco::pages {
namespace {

using ::testing::ElementsAre;

ParsedPage page_with(ContactForm form) {
  FaqRequest request;
  request.form = std::move(form);
  return ParsedPage(faq_page(RenderedCorpus(small_corpus()), request));
}

TEST(ContactForm, PostsItsFields) {
  ContactForm form;
  form.key = "k-1";
  form.ref = "r-2";
  const ParsedPage page = page_with(form);
  EXPECT_EQ(page.text("//form[@method='post']/@action"), "/contact");
  EXPECT_EQ(page.count("//form[@method='post']/@enctype"), 0U) << "urlencoded is the default";
  EXPECT_THAT(page.texts("//form[@method='post']//@name"),
              ElementsAre("name", "email", "profession", "message", "consent", "key", "ref"));
  EXPECT_EQ(page.text("//input[@name='key'][@type='hidden']/@value"), "k-1");
  EXPECT_EQ(page.text("//input[@name='ref'][@type='hidden']/@value"), "r-2");
  EXPECT_EQ(page.count("//form[@method='post']//*[@id][not(@id=//label/@for)][@name!='consent']"),
            0U)
      << "every field has its label";
  EXPECT_EQ(page.count("//label//input[@name='consent']"), 1U);
  EXPECT_EQ(page.count("//*[@aria-invalid]"), 0U);
  EXPECT_EQ(page.count("//*[@role='alert']"), 0U);
  EXPECT_THAT(page.text("//form[@method='post']"),
              ::testing::HasSubstr("Réponse sous 3 jours ouvrés."));
}

TEST(ContactForm, KeepsWhatWasTypedBesideItsErrors) {
  ContactForm form{.name = "Zoé \"<b>\"",
                   .email = "zoe@",
                   .profession = "Sage-femme",
                   .message = "\nBonjour\n</textarea><script>",
                   .consent = true,
                   .key = "k",
                   .ref = "",
                   .errors = {{"email", "Indiquez une adresse."}, {"message", "Trop <long>."}},
                   .problem = ""};
  const ParsedPage page = page_with(form);
  EXPECT_EQ(page.text("//input[@name='name']/@value"), form.name);
  EXPECT_EQ(page.text("//input[@name='email']/@value"), "zoe@");
  EXPECT_THAT(page.texts("//option[@selected]"), ElementsAre("Sage-femme"));
  EXPECT_EQ(page.text("//textarea"), "\n" + form.message) << "browsers drop the first line break";
  EXPECT_EQ(page.count("//input[@name='consent'][@checked]"), 1U);
  EXPECT_THAT(page.texts("//*[@aria-invalid='true']/@name"), ElementsAre("email", "message"));
  for (const auto& [field, sentence] : form.errors) {
    EXPECT_EQ(page.text("//*[@id = //*[@name='" + field + "']/@aria-describedby]"), sentence);
  }
  EXPECT_EQ(page.text("//*[@role='alert']"), "2 champs sont à corriger.");
  EXPECT_THAT(page.text("//title"), ::testing::StartsWith("À corriger"));
}

TEST(ContactForm, SaysWhatIsWrongAsAWhole) {
  ContactForm form;
  form.errors = {{"consent", "Cochez cette case."}};
  EXPECT_EQ(page_with(form).text("//*[@role='alert']"), "Un champ est à corriger.");
  EXPECT_EQ(page_with(form).text("//*[@id = //*[@name='consent']/@aria-describedby]"),
            "Cochez cette case.");
  form.problem = "Réessayez dans une heure.";
  EXPECT_EQ(page_with(form).text("//*[@role='alert']"), form.problem);
}

TEST(ContactForm, ComesFirstWhereItIsRefused) {
  ContactForm form;
  EXPECT_EQ(page_with(form).count("//section[@id='contact_form']/preceding::details"), 5U);
  form.problem = "Réessayez.";
  EXPECT_EQ(page_with(form).count("//section[@id='contact_form']/preceding::details"), 0U);
  EXPECT_EQ(page_with(form).count("//section[@id='contact_form']"), 1U);
}

TEST(ContactThanks, GivesTheReceipt) {
  const ParsedPage page(contact_thanks_page(small_corpus()->site, "2026-0412"));
  EXPECT_EQ(page.text("//h1"), "Merci");
  EXPECT_EQ(page.text("//main/p[1]"),
            "Votre message est bien parti, sous le numéro 2026-0412. Réponse sous 3 jours ouvrés.");
  EXPECT_EQ(page.text("//main//a/@href"), "/faq");
}

}  // namespace
}  // namespace quesaco::pages
