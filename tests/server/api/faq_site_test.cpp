#include "server/api/faq_site.h"

#include <gmock/gmock.h>

#include "tests/server/visitor/site.h"

namespace quesaco::api {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class FaqSiteTest : public ::testing::Test {
 protected:
  net::Response request(std::string method, std::string path, std::string query = "",
                        std::string body = "", net::Headers headers = {}) {
    headers.emplace_back("host", "quesaco.example");
    return handle_faq(site_.site(), {std::move(method), std::move(path), std::move(query),
                                     std::move(headers), std::move(body), "127.0.0.1"});
  }

  visitor::TestSite site_;
};

TEST_F(FaqSiteTest, ShowsEveryAnswer) {
  const auto response = request("GET", "/faq");
  EXPECT_EQ(response.status, 200U);
  EXPECT_THAT(response.body, HasSubstr("Nous ne faisons pas payer."));
  EXPECT_THAT(response.body, HasSubstr("Neuf communes sont couvertes."));
  EXPECT_THAT(response.body, HasSubstr("FAQPage"));
}

TEST_F(FaqSiteTest, AnswersWithoutJavaScript) {
  EXPECT_THAT(request("GET", "/faq", "q=c%27est+gratuit+%3F").body, HasSubstr("gratuit ?"));
  EXPECT_EQ(site_.store().questions().latest(9).value().size(), 1U);
}

TEST_F(FaqSiteTest, PutsAnUnansweredQuestionIntoTheForm) {
  EXPECT_THAT(request("GET", "/faq", "q=horaires+de+la+piscine").body,
              HasSubstr("horaires de la piscine</textarea>"));
}

TEST_F(FaqSiteTest, ShowsEachOfSeveralQuestions) {
  const auto body =
      request("GET", "/faq", "q=c%27est+gratuit+%3F+o%C3%B9+garer+ma+voiture+%3F").body;
  EXPECT_THAT(body, HasSubstr("<h3>«&nbsp;c&#39;est gratuit"));
  EXPECT_THAT(body, HasSubstr("<h3>«&nbsp;où garer ma voiture"));
  EXPECT_THAT(body, HasSubstr("Posez-la à l’équipe"));
  EXPECT_THAT(body, HasSubstr("\noù garer ma voiture ?</textarea>"));
  const auto questions = site_.store().questions().latest(9).value();
  for (const auto& [ref, at, question] : questions) {
    const bool unanswered = question.band == Band::kHandoff;
    EXPECT_EQ(body.find("value=\"" + ref + "\"") != std::string::npos, unanswered);
  }
}

TEST_F(FaqSiteTest, MendsSlipsUnlessAskedNotTo) {
  EXPECT_THAT(request("GET", "/faq", "q=quel+terrritoire").body,
              HasSubstr("quel territoire&nbsp;»"));
  EXPECT_THAT(request("GET", "/faq", "q=quel+terrritoire&tel_quel=1").body,
              Not(HasSubstr("quel territoire&nbsp;»")));
}

TEST_F(FaqSiteTest, ShowsNumbersToCall) {
  EXPECT_THAT(request("GET", "/faq", "q=je+veux+mourir").body, HasSubstr("href=\"tel:3114\""));
}

TEST_F(FaqSiteTest, KeepsAMessageAndThanks) {
  const auto response =
      request("POST", "/contact", "",
              "name=Anne&email=anne%40exemple.fr&message=All%C3%B4&consent=oui&key=abc");
  EXPECT_EQ(response.status, 200U);
  const auto messages = site_.store().contacts().latest(9).value();
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].contact.message, "Allô");
  EXPECT_THAT(response.body, HasSubstr(messages[0].receipt.number));
}

TEST_F(FaqSiteTest, GivesAFaultyFormBackAsItWas) {
  const auto response =
      request("POST", "/contact", "", "name=Anne&email=anne&message=Bonjour&consent=oui&key=abc");
  EXPECT_EQ(response.status, 400U);
  EXPECT_THAT(response.body, HasSubstr("prenom.nom@exemple.fr"));
  EXPECT_THAT(response.body, HasSubstr("Bonjour</textarea>"));
  EXPECT_TRUE(site_.store().contacts().latest(9).value().empty());
}

TEST_F(FaqSiteTest, TakesControlCharactersOut) {
  request("GET", "/faq", "q=c%27est%00+gratuit+%3F%1B");
  EXPECT_EQ(site_.store().questions().latest(9).value().at(0).question.text, "c'est gratuit ?");
  request("POST", "/contact", "",
          "name=An%00ne&email=a%40b.fr&message=A%0D%0AB%09C%00&consent=oui&key=k%00");
  const auto messages = site_.store().contacts().latest(9).value();
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0].contact.name, "Anne");
  EXPECT_EQ(messages[0].contact.message, "A\nB\tC");
  EXPECT_EQ(messages[0].contact.key, "k");
}

TEST_F(FaqSiteTest, RefusesBrokenUtf8) {
  EXPECT_THAT(request("GET", "/faq", "q=gratuit%FF").body, HasSubstr("tapez-le de nouveau"));
  EXPECT_TRUE(site_.store().questions().latest(9).value().empty());
  const auto response =
      request("POST", "/contact", "", "name=Anne%FF&email=a%40b.fr&message=Bonjour&consent=oui");
  EXPECT_EQ(response.status, 400U);
  EXPECT_THAT(response.body, HasSubstr("tapez-le de nouveau"));
  EXPECT_THAT(response.body, HasSubstr("Bonjour</textarea>"));
  EXPECT_TRUE(site_.store().contacts().latest(9).value().empty());
}

TEST_F(FaqSiteTest, TakesMessagesFromItsOwnPageOnly) {
  const auto response =
      request("POST", "/contact", "", "name=Anne", {{"origin", "https://evil.example"}});
  EXPECT_EQ(response.status, 403U);
}

TEST_F(FaqSiteTest, ForbidsScripts) {
  const auto response = request("GET", "/faq");
  ASSERT_FALSE(response.headers.empty());
  EXPECT_EQ(response.headers[0].first, "Content-Security-Policy");
  EXPECT_THAT(response.headers[0].second, Not(HasSubstr("unsafe")));
}

TEST_F(FaqSiteTest, RefusesOtherMethods) {
  EXPECT_EQ(request("POST", "/faq").status, 405U);
  EXPECT_EQ(request("GET", "/contact").status, 405U);
}

}  // namespace
}  // namespace quesaco::api
