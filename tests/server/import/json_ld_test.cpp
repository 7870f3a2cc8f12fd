#include "server/import/json_ld.h"

#include <gmock/gmock.h>

namespace quesaco::importing {
namespace {

using ::testing::IsEmpty;

std::vector<Draft> read(std::string_view json) {
  std::vector<corpus::Issue> issues;
  corpus::Report report("faq.json", issues);
  const auto root = corpus::parse_located(json, report);
  EXPECT_TRUE(root) << json;
  return root ? read_faq_pages(*root) : std::vector<Draft>();
}

/// A page's JSON around one question, whose answer is "Oui.".
std::string page(const std::string& question) {
  return R"({"@type": "FAQPage", "mainEntity": )" + question + "}";
}
constexpr const char* kQuestion = R"({"@type": "Question", "name": "Qui ?",
  "acceptedAnswer": {"@type": "Answer", "text": "Oui."}})";

TEST(JsonLd, FindsAPageWhereverItStands) {
  const std::string list = "[" + std::string(kQuestion) + "]";
  const std::string rows[] = {
      page(kQuestion),
      page(list),
      "[" + page(list) + "]",
      R"([{"@type": "WebSite"}, )" + page(list) + "]",
      R"({"@context": "https://schema.org", "@graph": [{"@type": "Thing"}, )" + page(list) + "]}",
      R"({"@type": "WebPage", "mainEntity": )" + page(list) + "}",
      R"({"@type": ["WebPage", "FAQPage"], "mainEntity": )" + list + "}",
      R"({"@type": "https://schema.org/FAQPage", "mainEntity": )" + list + "}",
      R"({"@type": "schema:FAQPage", "mainEntity": )" + list + "}",
  };
  for (const std::string& json : rows) {
    const auto drafts = read(json);
    ASSERT_EQ(drafts.size(), 1U) << json;
    EXPECT_EQ(drafts[0].question, "Qui ?");
    EXPECT_EQ(drafts[0].answer, "Oui.");
  }
}

TEST(JsonLd, FollowsReferences) {
  const auto drafts = read(R"({"@graph": [
    {"@type": ["WebPage", "FAQPage"], "mainEntity": [{"@id": "#b"}, {"@id": "#a"}]},
    {"@id": "#a", "@type": "Question", "name": "A ?", "acceptedAnswer": {"@id": "#c"}},
    {"@id": "#b", "@type": "Question", "name": "B ?", "acceptedAnswer": [{"text": "b"}]},
    {"@id": "#c", "@type": "Answer", "text": "a"}]})");
  ASSERT_EQ(drafts.size(), 2U);
  EXPECT_EQ(drafts[0].question, "B ?");
  EXPECT_EQ(drafts[0].answer, "b");
  EXPECT_EQ(drafts[0].line, 4);
  EXPECT_EQ(drafts[1].question, "A ?");
  EXPECT_EQ(drafts[1].answer, "a");
}

TEST(JsonLd, ReadsHtml) {
  const auto drafts = read(R"({"@type": "FAQPage", "name": "FAQ d&#8217;été", "mainEntity": {
    "name": "<b>Qui</b> &amp; quoi&nbsp;?", "acceptedAnswer": {"text": "<p>Oui <b>!</b></p>"}}})");
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].section, "FAQ d’été");
  EXPECT_EQ(drafts[0].question, "Qui & quoi\u00a0?");
  EXPECT_EQ(drafts[0].answer, "Oui **!**");
}

TEST(JsonLd, LeavesWhatIsMissingEmpty) {
  for (const char* question :
       {"{}", "3", R"({"name": 3, "acceptedAnswer": {}})", R"({"acceptedAnswer": "text"})",
        R"({"@id": "#nowhere"})", R"({"acceptedAnswer": []})"}) {
    const auto drafts = read(page(question));
    ASSERT_EQ(drafts.size(), 1U) << question;
    EXPECT_EQ(drafts[0].question, "") << question;
    EXPECT_EQ(drafts[0].answer, "") << question;
  }
}

TEST(JsonLd, MayHoldNoPage) {
  for (const char* json :
       {"{}", "[]", "3", R"({"@type": "Question", "name": "a"})",
        R"({"@type": "NoFAQPage", "mainEntity": [{}]})", R"({"@type": "FAQPage"})"}) {
    EXPECT_THAT(read(json), IsEmpty()) << json;
  }
}

}  // namespace
}  // namespace quesaco::importing
