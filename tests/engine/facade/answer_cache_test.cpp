#include "engine/answer_cache.h"

#include <gtest/gtest.h>

namespace quesaco {
namespace {

Answer answer(const std::string& id) { return {Band::kAnswer, {{id, 1}}, 1, {}, {}}; }

TEST(AnswerCache, RemembersByQuestion) {
  AnswerCache cache;
  cache.insert("a", answer("x"));
  ASSERT_TRUE(cache.find("a"));
  EXPECT_EQ(cache.find("a")->ranked.front().id, "x");
  EXPECT_FALSE(cache.find("b"));
}

TEST(AnswerCache, ForgetsTheQuestionAskedLongestAgo) {
  AnswerCache cache;
  for (std::size_t i = 0; i < AnswerCache::kCapacity; ++i) {
    cache.insert(std::to_string(i), answer("x"));
  }
  ASSERT_TRUE(cache.find("0"));  // now asked last
  cache.insert("one more", answer("x"));
  EXPECT_TRUE(cache.find("0"));
  EXPECT_FALSE(cache.find("1"));
  EXPECT_TRUE(cache.find("2"));
}

}  // namespace
}  // namespace quesaco
