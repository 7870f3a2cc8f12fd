#include "engine/answering/answer_cache.h"

#include <gtest/gtest.h>

namespace quesaco::answering {
namespace {

Considered considered(const std::string& id) { return {{Band::kAnswer, {{id, 1}}, 1}}; }

TEST(AnswerCache, RemembersByQuestion) {
  AnswerCache cache;
  cache.insert("a", false, considered("x"));
  ASSERT_TRUE(cache.find("a", false));
  EXPECT_EQ(cache.find("a", false)->answer.ranked.front().id, "x");
  EXPECT_FALSE(cache.find("b", false));
}

TEST(AnswerCache, TellsAQuestionAsTypedFromOneThatMayBeMended) {
  AnswerCache cache;
  cache.insert("a", true, considered("x"));
  EXPECT_FALSE(cache.find("a", false));
  EXPECT_TRUE(cache.find("a", true));
}

TEST(AnswerCache, RecallsOnlyWhatAMessageAsksByItself) {
  AnswerCache cache;
  cache.insert("a", false, considered("x"));
  EXPECT_FALSE(cache.recall("a", false));
  cache.confirm("a", false);
  ASSERT_TRUE(cache.recall("a", false));
  EXPECT_EQ(cache.recall("a", false)->ranked.front().id, "x");
}

TEST(AnswerCache, ConfirmsNothingThatItForgot) {
  AnswerCache cache;
  cache.confirm("a", false);
  EXPECT_FALSE(cache.recall("a", false));
}

TEST(AnswerCache, ForgetsTheQuestionAskedLongestAgo) {
  AnswerCache cache;
  for (std::size_t i = 0; i < AnswerCache::kCapacity; ++i) {
    cache.insert(std::to_string(i), false, considered("x"));
  }
  ASSERT_TRUE(cache.find("0", false));  // now asked last
  cache.insert("one more", false, considered("x"));
  EXPECT_TRUE(cache.find("0", false));
  EXPECT_FALSE(cache.find("1", false));
  EXPECT_TRUE(cache.find("2", false));
}

}  // namespace
}  // namespace quesaco::answering
