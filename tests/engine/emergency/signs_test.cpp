#include "engine/emergency/signs.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/support/language.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::emergency {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr std::string_view kSigns = R"({
  "medical": ["douleur poitrine", "étouffé"], "suicide": ["veux mourir"],
  "violence": ["me frappe"], "not_emergency": ["affaire étouffée"]})";

class SignsTest : public ::testing::Test {
 protected:
  [[nodiscard]] Result<Signs> load(std::string_view content = kSigns) const {
    std::ofstream(file()) << content;
    return Signs::load(file(), analyzer_);
  }
  [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "signs.json"; }
  [[nodiscard]] std::optional<Kind> of(const char* message) const {
    return load().value().of(analyzer_.analyze(message).stems);
  }

  quesaco::testing::TemporaryFolder folder_;
  text::Analyzer analyzer_ = quesaco::testing::french();
};

TEST_F(SignsTest, AreReadWordByWord) {
  EXPECT_EQ(of("douleur brutale à poitrine"), Kind::kMedical) << "two words between";
  EXPECT_EQ(of("douleur brutale à la poitrine"), std::nullopt) << "three";
  EXPECT_EQ(of("poitrine douleur"), std::nullopt) << "another order";
  EXPECT_EQ(of("DOULEUR À LA POITRINE"), Kind::kMedical) << "in capitals";
  EXPECT_EQ(of("affaire étouffée, étouffée"), std::nullopt) << "all occurrences are excused";
  EXPECT_EQ(of("affaire étouffée, et il a une douleur à la poitrine"), Kind::kMedical)
      << "a harmless phrase excuses its own words only";
}

TEST_F(SignsTest, TellTheirKind) {
  EXPECT_EQ(of("bonjour, c'est payant ? je veux mourir"), Kind::kSuicide);
  EXPECT_EQ(of("il me frappe"), Kind::kViolence);
  EXPECT_EQ(of("c'est payant ?"), std::nullopt);
}

TEST_F(SignsTest, NameTheFaultInTheirFile) {
  struct Row {
    std::string_view good;
    std::string_view bad;
    const char* message;
  };
  const Row rows[] = {
      {R"(["veux mourir"])", "[]", "« /suicide » n'est pas une liste"},
      {R"(["me frappe"])", R"(["?"])", "« ? » de « /violence » ne contient aucun mot"},
      {"not_emergency", "others", "« /not_emergency »"},
  };
  for (const auto& [good, bad, message] : rows) {
    std::string content(kSigns);
    content.replace(content.find(good), good.size(), bad);
    const auto signs = load(content);
    ASSERT_FALSE(signs) << message;
    EXPECT_THAT(signs.error().message, AllOf(HasSubstr("signs.json"), HasSubstr(message)));
  }
}

}  // namespace
}  // namespace quesaco::emergency
