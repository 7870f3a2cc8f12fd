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

constexpr auto kNotices = R"({
  "greeting": {"text": "G", "phrases": ["bonjour"]}, "thanks": {"text": "T", "phrases": ["merci"]},
  "insult": {"text": "I", "phrases": ["zut"]}, "around": ["madame"],
  "language": {"text": "L", "french": ["le"], "foreign": {"en": ["the", "of"]}}})";

class ListFiles : public ::testing::Test {
 protected:
  ListFiles() { write("notices.json", kNotices); }
  void write(const std::string& name, std::string_view content) const {
    std::ofstream(folder_.path() / name) << content;
  }
  [[nodiscard]] Result<Notices> load() const { return Notices::load(folder_.path(), analyzer_); }
  [[nodiscard]] std::string reply(const char* message) const {
    const Notices notices = load().value();
    auto notice = notices.of_courtesy(analyzer_.analyze(message));
    if (!notice) notice = notices.of_language(message);
    return notice ? notice->text : "";
  }

  quesaco::testing::TemporaryFolder folder_;
  text::Analyzer analyzer_ = quesaco::testing::french();
};

TEST_F(ListFiles, SayWhatVisitorsRead) {
  EXPECT_EQ(reply("le feu vert du bureau"), "");
  EXPECT_EQ(reply("Bonjour madame"), "G");
  EXPECT_EQ(reply("merci"), "T");
  EXPECT_EQ(reply("zut"), "I");
  EXPECT_EQ(reply("the list of members"), "L");
}

TEST_F(ListFiles, MayNotBeMissing) {
  std::filesystem::remove(folder_.path() / "notices.json");
  const auto notices = load();
  ASSERT_FALSE(notices);
  EXPECT_EQ(notices.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(notices.error().message, HasSubstr("notices.json"));
}

struct BadFile {
  std::string_view good;  ///< a part of the good file
  std::string_view bad;   ///< what stands in its place
  std::string_view message;
};

TEST_F(ListFiles, NameTheFault) {
  const BadFile rows[] = {
      {R"("T")", "7", "« /thanks/text »"},
      {R"(["zut"])", R"("zut")", "« /insult/phrases »"},
      {R"({"text": "G", "phrases": ["bonjour"]})", "[1]", "« /greeting/text »"},
      {R"(["madame"])", "[1]", "« /around »"},
      {R"(["le"])", R"(["là"])", "« là » de « /language/french »"},
      {R"(["the", "of"])", R"(["of the"])", "« of the » de « /language/foreign/en »"},
      {R"({"en": ["the", "of"]})", R"(["the"])", "« /language/foreign »"},
  };
  for (const auto& [good, bad, message] : rows) {
    std::string content = kNotices;
    content.replace(content.find(good), good.size(), bad);
    write("notices.json", content);
    const auto notices = load();
    ASSERT_FALSE(notices) << message;
    EXPECT_EQ(notices.error().kind, Error::Kind::kInput) << message;
    EXPECT_THAT(notices.error().message,
                AllOf(HasSubstr("notices.json"), HasSubstr(std::string(message))));
  }
}

}  // namespace
}  // namespace quesaco::dialogue
