#include "server/cli/questions_file.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace quesaco::cli {
namespace {

Result<std::vector<LabelledQuestion>> read(const char* lines) {
  const quesaco::testing::TemporaryFolder folder;
  const auto file = folder.path() / "questions.jsonl";
  std::ofstream(file) << lines;
  return read_questions(file);
}

TEST(QuestionsFile, HoldsAQuestionALine) {
  const auto questions = read(
      "{\"q\": \"a ?\", \"ok\": [\"x\", \"y\"], \"kind\": \"noisy\"}\r\n\n"
      "{\"q\": \"b\", \"ok\": [], \"extra\": 1}");
  ASSERT_TRUE(questions);
  ASSERT_EQ(questions->size(), 2U);
  EXPECT_EQ((*questions)[0].q, "a ?");
  EXPECT_THAT((*questions)[0].ok, ::testing::ElementsAre("x", "y"));
  EXPECT_EQ((*questions)[0].kind, "noisy");
  EXPECT_EQ((*questions)[1].kind, "autre");
}

TEST(QuestionsFile, HoldsFollowUps) {
  const auto questions = read(
      "{\"q\": \"et moi ?\", \"ok\": [], \"previous\": {\"q\": \"a ?\", \"entry\": \"x\"}}\n"
      "{\"q\": \"et lui ?\", \"ok\": [], \"previous\": {\"q\": \"a ?\"}}\n"
      "{\"q\": \"a ?\", \"ok\": []}\n");
  ASSERT_TRUE(questions);
  EXPECT_EQ((*questions)[0].previous->question, "a ?");
  EXPECT_EQ((*questions)[0].previous->entry, "x");
  EXPECT_EQ((*questions)[1].previous->entry, "");
  EXPECT_FALSE((*questions)[2].previous);
  EXPECT_FALSE(read("{\"q\": \"a ?\", \"ok\": [], \"previous\": \"b ?\"}\n"));
}

TEST(QuestionsFile, HoldsSeveralQuestions) {
  const auto questions = read(
      "{\"q\": \"a ? b ?\", \"ok\": [\"x\"], \"parts\": [[\"x\", \"y\"], []]}\n"
      "{\"q\": \"a ?\", \"ok\": []}\n");
  ASSERT_TRUE(questions);
  EXPECT_THAT((*questions)[0].parts,
              ::testing::ElementsAre(::testing::ElementsAre("x", "y"), ::testing::IsEmpty()));
  EXPECT_TRUE((*questions)[1].parts.empty());
  EXPECT_FALSE(read("{\"q\": \"a ?\", \"ok\": [], \"parts\": [\"x\"]}\n"));
}

TEST(QuestionsFile, NamesTheLineAtFault) {
  for (const char* second : {"oops", "[]", "{\"q\": 3, \"ok\": []}", "{\"q\": \"a\"}"}) {
    const auto questions =
        read((std::string("{\"q\": \"a\", \"ok\": []}\n") + second + "\n").c_str());
    ASSERT_FALSE(questions) << second;
    EXPECT_THAT(questions.error().message, ::testing::HasSubstr(".jsonl:2:")) << second;
  }
}

TEST(QuestionsFile, MayBeMissing) { EXPECT_FALSE(read_questions("/nowhere.jsonl")); }

}  // namespace
}  // namespace quesaco::cli
