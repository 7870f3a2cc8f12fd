#include <cmath>

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

class QuestionVectorsContract : public StoreContract {
 protected:
  std::vector<std::vector<float>> vectors_of(const std::string& model,
                                             const std::vector<std::string>& folded) {
    return question_vectors_.of(model, folded).value();
  }
};

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
  const auto vectors = vectors_of("e5", {"b", "unseen", "a"});
  ASSERT_EQ(vectors.size(), 3U);
  EXPECT_NEAR(dot(vectors[2], vectors[2]), 1, 1e-4);
  EXPECT_NEAR(dot(vectors[2], vectors[0]), dot(unit(1), unit(0.37F)), 0.005);
  EXPECT_GT(dot(vectors[2], unit(1)), 0.999F);
  EXPECT_TRUE(vectors[1].empty());
}

TEST_P(QuestionVectorsContract, ModelsAreApart) {
  const std::vector<QuestionVectors::Kept> one = {{"a", {1, 0}}};
  const std::vector<QuestionVectors::Kept> other = {{"a", {0, -1}}};
  ASSERT_TRUE(question_vectors_.keep("one", one));
  ASSERT_TRUE(question_vectors_.keep("other", other));
  ASSERT_TRUE(question_vectors_.keep("other", one)) << "kept already";
  EXPECT_EQ(vectors_of("one", {"a"}).front(), (std::vector<float>{1, 0}));
  EXPECT_EQ(vectors_of("other", {"a"}).front(), (std::vector<float>{0, -1}));
  EXPECT_TRUE(vectors_of("third", {"a"}).front().empty());
}

INSTANTIATE_CONTRACT(QuestionVectorsContract);

}  // namespace
}  // namespace quesaco::store
