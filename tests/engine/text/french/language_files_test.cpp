#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "engine/text/analyzer.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::text {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr auto kGoodSms = R"({"words": {"koi": "quoi"}, "in_context": []})";
constexpr auto kGoodAcronyms = R"([{"write": "CPTS", "for": ["communauté de santé"]}])";

/// A folder of language files that disappears with the test.
class LanguageFolder {
 public:
  void write(const std::string& name, std::string_view content) const {
    std::ofstream(folder_.path() / name) << content;
  }
  [[nodiscard]] Result<Analyzer> load() const { return Analyzer::load(folder_.path()); }

 private:
  quesaco::testing::TemporaryFolder folder_;
};

TEST(LanguageFiles, AreRead) {
  const LanguageFolder folder;
  folder.write("sms.json", kGoodSms);
  folder.write("acronyms.json", kGoodAcronyms);
  const auto analyzer = folder.load();
  ASSERT_TRUE(analyzer) << analyzer.error().message;
  EXPECT_EQ(analyzer->analyze("koi communautés de santé").joined(), "quoi cpts");
}

TEST(LanguageFiles, MissingOne) {
  const LanguageFolder folder;
  folder.write("sms.json", kGoodSms);
  const auto analyzer = folder.load();
  ASSERT_FALSE(analyzer);
  EXPECT_EQ(analyzer.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(analyzer.error().message, AllOf(HasSubstr("acronyms.json"), HasSubstr("remettez")));
}

struct BadFile {
  std::string_view content;
  std::string_view message;
  std::string_view reason;
};

void expect_refused(const std::string& name, const BadFile& bad) {
  const LanguageFolder folder;
  folder.write("sms.json", kGoodSms);
  folder.write("acronyms.json", kGoodAcronyms);
  folder.write(name, bad.content);
  const auto analyzer = folder.load();
  ASSERT_FALSE(analyzer) << bad.reason;
  EXPECT_EQ(analyzer.error().kind, Error::Kind::kInput) << bad.reason;
  EXPECT_THAT(analyzer.error().message, AllOf(HasSubstr(name), HasSubstr(std::string(bad.message))))
      << bad.reason;
}

TEST(LanguageFiles, BadSpellings) {
  const BadFile rows[] = {
      {"{\n\"words\": {\n\"koi\" \"quoi\"}}", "sms.json:3", "the line where JSON breaks"},
      {"", "sms.json:1", "an empty file"},
      {"[]", "« words »", "a list"},
      {R"({"words": {}})", "« in_context »", "a part is missing"},
      {R"({"words": {"koi": "quoi", "koi": "qui"}, "in_context": []})", "« koi » y est deux fois",
       "a spelling twice"},
      {R"({"words": {"koï": "quoi"}, "in_context": []})", "« koï » n'est pas un mot simple",
       "an accent, which would never match"},
      {R"({"words": {"a b": "quoi"}, "in_context": []})", "« a b »", "two words"},
      {R"({"words": {"": "quoi"}, "in_context": []})", "mot simple", "no word"},
      {R"({"words": {"koi": 3}, "in_context": []})", "« koi » ne mène", "no text"},
      {R"({"words": {"koi": " ! "}, "in_context": []})", "« koi » ne mène", "no word in it"},
      {R"({"words": {}, "in_context": [{"write": "c'est"}]})", "« spelling »", "no spelling"},
      {R"({"words": {}, "in_context": [{"spelling": "c"}]})", "« c » ne mène", "no text"},
      {R"({"words": {}, "in_context": [{"spelling": "c", "write": "c'est", "before": "le"}]})",
       "« before » de « c »", "no list"},
      {R"({"words": {}, "in_context": [{"spelling": "c", "write": "a", "not_after": ["À"]}]})",
       "« not_after » de « c »", "a word that would never match"},
  };
  for (const auto& row : rows) expect_refused("sms.json", row);
}

TEST(LanguageFiles, BadAcronyms) {
  const BadFile rows[] = {
      {"[\n\n{]", "acronyms.json:3", "the line where JSON breaks"},
      {"{}", "liste de noms", "no list"},
      {R"([{"write": "CPTS"}])", "liste de noms", "no phrases"},
      {R"([{"write": "CPTS", "for": []}])", "liste de noms", "no phrase"},
      {R"([{"write": "", "for": ["a b"]}])", "liste de noms", "no name"},
      {R"([{"write": "CPTS", "for": ["!"]}])", "« ! »", "a phrase without a word"},
      {R"([{"write": "!", "for": ["a b"]}])", "« a b »", "a name without a word"},
      {R"([{"write": "A", "for": ["le soin"]}, {"write": "B", "for": ["Les soins"]}])",
       "« Les soins »", "the same phrase for two names"},
  };
  for (const auto& row : rows) expect_refused("acronyms.json", row);
}

}  // namespace
}  // namespace quesaco::text
