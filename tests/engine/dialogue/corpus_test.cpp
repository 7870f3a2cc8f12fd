#include <gtest/gtest.h>

#include <fstream>

#include "engine/corpus/loader.h"
#include "nlohmann/json.hpp"
#include "tests/engine/dialogue/kind.h"

namespace quesaco::dialogue {
namespace {

// What our own editors wrote is the largest set of French questions that we have.

TEST(NoticesOnTheCorpus, NoQuestionOfAnEntryGetsOne) {
  const auto loaded = corpus::load_corpus(QUESACO_SOURCE_DIR "/corpus/cpts");
  ASSERT_TRUE(loaded);
  for (const Entry& entry : loaded->corpus.entries) {
    EXPECT_EQ(kind_of(entry.question), "") << entry.question;
    for (const Wording& wording : entry.alternatives) {
      EXPECT_EQ(kind_of(wording.text), "") << wording.text;
    }
  }
}

TEST(NoticesOnTheCorpus, NoQuestionKeptApartThatHasAnAnswerGetsOne) {
  std::ifstream file(QUESACO_SOURCE_DIR "/tests/quality/questions.jsonl");
  for (std::string line; std::getline(file, line);) {
    const auto question = nlohmann::json::parse(line);
    if (question["ok"].empty()) continue;
    const auto text = question["q"].get<std::string>();
    EXPECT_EQ(kind_of(text), "") << text;
  }
}

}  // namespace
}  // namespace quesaco::dialogue
