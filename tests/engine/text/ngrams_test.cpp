#include "engine/text/ngrams.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quesaco::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Words = std::vector<std::string>;

TEST(CharNgrams, StayInsidePaddedWords) {
  EXPECT_THAT(char_ngrams(Words{"ab", "c"}, {2, 3}),
              ElementsAre(" a", "ab", "b ", " ab", "ab ", " c", "c ", " c "));
}

TEST(CharNgrams, AShortWordCountsOnceWhole) {
  EXPECT_THAT(char_ngrams(Words{"a"}, {2, 5}), ElementsAre(" a", "a ", " a "));
  EXPECT_THAT(char_ngrams(Words{"a"}, {4, 5}), ElementsAre(" a "));
}

TEST(CharNgrams, CountCodePoints) {
  EXPECT_THAT(char_ngrams(Words{"жд"}, {3, 3}), ElementsAre(" жд", "жд "));
}

TEST(CharNgrams, OfNothing) { EXPECT_THAT(char_ngrams(Words{}, {2, 5}), IsEmpty()); }

TEST(WordNgrams, OneAndTwo) {
  EXPECT_THAT(word_ngrams(Words{"pas", "payant", "pas"}, {1, 2}),
              ElementsAre("pas", "payant", "pas", "pas payant", "payant pas"));
}

TEST(WordNgrams, FewerWordsThanAsked) {
  EXPECT_THAT(word_ngrams(Words{"pas"}, {1, 2}), ElementsAre("pas"));
  EXPECT_THAT(word_ngrams(Words{"pas"}, {2, 2}), IsEmpty());
  EXPECT_THAT(word_ngrams(Words{}, {1, 2}), IsEmpty());
}

}  // namespace
}  // namespace quesaco::text
