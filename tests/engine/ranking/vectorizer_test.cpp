#include "engine/ranking/vectorizer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace quesaco::ranking {
namespace {

text::Analysis words(std::vector<std::string> all) { return {all, all}; }

Vectorizer fit(const std::vector<text::Analysis>& documents) {
  std::vector<const text::Analysis*> pointers;
  for (const text::Analysis& document : documents) pointers.push_back(&document);
  return Vectorizer::fit(pointers);
}

/// Weights of the features of one group, by n-gram.
std::map<std::string, float> weights(const Vectorizer& vectorizer, const text::Analysis& text,
                                     char group) {
  std::map<std::string, float> found;
  for (const auto& [ngram, element] : vectorizer.weigh(text)) {
    if (ngram.front() == group) found.emplace(ngram.substr(1), element.value);
  }
  return found;
}

TEST(Vectorizer, CountsWordsPairsAndFragments) {
  const auto text = words({"le", "prix"});
  const auto vectorizer = fit({text});
  EXPECT_EQ(weights(vectorizer, text, 'w').size(), 3U);  // le, prix, le prix
  EXPECT_EQ(weights(vectorizer, text, 's').size(), 3U);
  EXPECT_TRUE(weights(vectorizer, text, 'c').contains("pri"));
}

TEST(Vectorizer, GivesEachGroupTheSameLengthAndAllTogetherOne) {
  const auto text = words({"a", "b", "b"});
  const auto vectorizer = fit({text, words({"c"})});
  for (const char group : {'w', 's', 'c'}) {
    double squares = 0;
    for (const auto& [ngram, value] : weights(vectorizer, text, group)) {
      squares += double{value} * double{value};
    }
    EXPECT_NEAR(squares, 1.0 / 3, 1e-5) << group;
  }
}

TEST(Vectorizer, WeighsRareNgramsMore) {
  const auto text = words({"le", "prix"});
  const auto vectorizer = fit({text, words({"le", "lieu"}), words({"le"})});
  const auto found = weights(vectorizer, text, 'w');
  EXPECT_GT(found.at("prix"), found.at("le"));
  // tf = 1 for both, so the ratio is that of the idf: (ln(4/2) + 1) / (ln(4/4) + 1).
  EXPECT_NEAR(found.at("prix") / found.at("le"), std::log(2) + 1, 1e-5);
}

TEST(Vectorizer, TakesWhatItHasNotSeenForRare) {
  const auto found = weights(fit({words({"le"})}), words({"le", "zzz"}), 'w');
  EXPECT_NEAR(found.at("zzz") / found.at("le"), std::log(2) + 1, 1e-5);
}

TEST(Vectorizer, NamesTheSameNgramAlikeInEveryText) {
  const auto vectorizer = fit({words({"un"})});
  const auto one = vectorizer.transform(words({"deux"}));
  ASSERT_FALSE(one.elements.empty());
  EXPECT_EQ(one.elements[0].index, vectorizer.transform(words({"deux"})).elements[0].index);
  EXPECT_TRUE(std::ranges::is_sorted(one.elements, {}, &SparseVector::Element::index));
}

}  // namespace
}  // namespace quesaco::ranking
