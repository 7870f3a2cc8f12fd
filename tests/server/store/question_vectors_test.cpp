#include <cmath>

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

class QuestionVectorsContract : public StoreContract {};

std::vector<float> unit(float seed) {
  std::vector<float> vector(384);
  float squares = 0;
  for (std::size_t i = 0; i < vector.size(); ++i) {
    vector[i] = std::sin(seed * static_cast<float>(i + 1));
    squares += vector[i] * vector[i];
  }
  for (float& value : vector) value /= std::sqrt(squares);
  return vector;
}

float dot(const std::vector<float>& a, const std::vector<float>& b) {
  float sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

TEST_P(QuestionVectorsContract, ComeBackNearlyAsTheyWere) {
  const std::vector<QuestionVectors::Kept> kept = {{"a", unit(1)}, {"b", unit(0.37F)}};
  ASSERT_TRUE(question_vectors_.keep("e5", kept));
  const auto all = question_vectors_.all("e5").value();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_NEAR(dot(all.at("a"), all.at("a")), 1, 1e-4);
  EXPECT_NEAR(dot(all.at("a"), all.at("b")), dot(unit(1), unit(0.37F)), 0.005);
  EXPECT_GT(dot(all.at("a"), unit(1)), 0.999F);
}

TEST_P(QuestionVectorsContract, ModelsAreApart) {
  const std::vector<QuestionVectors::Kept> one = {{"a", {1, 0}}};
  const std::vector<QuestionVectors::Kept> other = {{"a", {0, -1}}};
  ASSERT_TRUE(question_vectors_.keep("one", one));
  ASSERT_TRUE(question_vectors_.keep("other", other));
  ASSERT_TRUE(question_vectors_.keep("other", one)) << "kept already";
  EXPECT_EQ(question_vectors_.all("one").value().at("a"), (std::vector<float>{1, 0}));
  EXPECT_EQ(question_vectors_.all("other").value().at("a"), (std::vector<float>{0, -1}));
  EXPECT_TRUE(question_vectors_.all("third").value().empty());
}

INSTANTIATE_CONTRACT(QuestionVectorsContract);

}  // namespace
}  // namespace quesaco::store
