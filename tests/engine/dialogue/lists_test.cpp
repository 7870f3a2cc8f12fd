#include "engine/dialogue/lists.h"

#include <gmock/gmock.h>

#include <fstream>

#include "engine/dialogue/notices.h"
#include "tests/support/language.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::dialogue {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr auto kEmergency = R"({"text": "15", "phrases": ["feu"], "not_emergency": ["feu vert"]})";
constexpr auto kNotices = R"({
  "greeting": {"text": "G", "phrases": ["bonjour"]}, "thanks": {"text": "T", "phrases": ["merci"]},
  "insult": {"text": "I", "phrases": ["zut"]}, "around": ["madame"],
  "language": {"text": "L", "french": ["le"], "foreign": {"en": ["the", "of"]}}})";

class ListFiles : public ::testing::Test {
 protected:
  ListFiles() {
    write("emergency.json", kEmergency);
    write("notices.json", kNotices);
  }
  void write(const std::string& name, std::string_view content) const {
    std::ofstream(folder_.path() / name) << content;
  }
  [[nodiscard]] Result<Notices> load() const { return Notices::load(folder_.path(), analyzer_); }
  [[nodiscard]] std::string reply(const char* message) const {
    const auto notice = load().value().of(message, analyzer_.analyze(message));
    return notice ? notice->text : "";
  }

  quesaco::testing::TemporaryFolder folder_;
  text::Analyzer analyzer_ = quesaco::testing::french();
};

TEST_F(ListFiles, SayWhatVisitorsRead) {
  EXPECT_EQ(reply("au feu"), "15");
  EXPECT_EQ(reply("le feu vert du bureau"), "");
  EXPECT_EQ(reply("Bonjour madame"), "G");
  EXPECT_EQ(reply("merci"), "T");
  EXPECT_EQ(reply("zut"), "I");
  EXPECT_EQ(reply("the list of members"), "L");
}

TEST_F(ListFiles, MayNotBeMissing) {
  std::filesystem::remove(folder_.path() / "emergency.json");
  const auto notices = load();
  ASSERT_FALSE(notices);
  EXPECT_EQ(notices.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(notices.error().message, HasSubstr("emergency.json"));
}

struct BadFile {
  std::string_view name;
  std::string_view good;  ///< a part of the good file
  std::string_view bad;   ///< what stands in its place
  std::string_view message;
};

TEST_F(ListFiles, NameTheFault) {
  const BadFile rows[] = {
      {"emergency.json", kEmergency, "[]", "« /text »"},
      {"emergency.json", R"("15")", R"("")", "« /text » n'est pas un texte"},
      {"emergency.json", R"(["feu"])", "[]", "« /phrases » n'est pas une liste"},
      {"emergency.json", R"(["feu"])", R"(["?"])", "« ? » de « /phrases » ne contient aucun mot"},
      {"emergency.json", "not_emergency", "others", "« /not_emergency »"},
      {"notices.json", R"("T")", "7", "« /thanks/text »"},
      {"notices.json", R"(["zut"])", R"("zut")", "« /insult/phrases »"},
      {"notices.json", R"({"text": "G", "phrases": ["bonjour"]})", "[1]", "« /greeting/text »"},
      {"notices.json", R"(["madame"])", "[1]", "« /around »"},
      {"notices.json", R"(["le"])", R"(["là"])", "« là » de « /language/french »"},
      {"notices.json", R"(["the", "of"])", R"(["of the"])",
       "« of the » de « /language/foreign/en »"},
      {"notices.json", R"({"en": ["the", "of"]})", R"(["the"])", "« /language/foreign »"},
  };
  for (const auto& [name, good, bad, message] : rows) {
    std::string content = name == "emergency.json" ? kEmergency : kNotices;
    content.replace(content.find(good), good.size(), bad);
    write("emergency.json", kEmergency);
    write("notices.json", kNotices);
    write(std::string(name), content);
    const auto notices = load();
    ASSERT_FALSE(notices) << message;
    EXPECT_EQ(notices.error().kind, Error::Kind::kInput) << message;
    EXPECT_THAT(notices.error().message,
                AllOf(HasSubstr(std::string(name)), HasSubstr(std::string(message))));
  }
}

}  // namespace
}  // namespace quesaco::dialogue
