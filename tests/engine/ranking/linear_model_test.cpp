#include "engine/ranking/linear_model.h"

#include <gtest/gtest.h>

namespace quesaco::ranking {
namespace {

SparseVector row(std::initializer_list<SparseVector::Element> elements) { return {elements}; }

TEST(LinearModel, SeparatesClassesByTheirFeatures) {
  const std::vector<SparseVector> rows = {row({{0, 1}}), row({{1, 1}}), row({{2, 1}})};
  const std::vector<std::vector<std::size_t>> labels = {{0}, {1}, {2}};
  const LinearModel model = LinearModel::train(rows, 3, labels, 3, 10);
  for (std::size_t cls = 0; cls < 3; ++cls) {
    const auto logits = model.logits(rows[cls]);
    for (std::size_t other = 0; other < 3; ++other) {
      EXPECT_EQ(logits[other] > 0, other == cls) << cls << " " << other;
    }
  }
}

TEST(LinearModel, LetsAnExampleBelongToTwoClasses) {
  const std::vector<SparseVector> rows = {row({{0, 1}}), row({{1, 1}})};
  const std::vector<std::vector<std::size_t>> labels = {{0, 1}, {}};
  const auto logits = LinearModel::train(rows, 2, labels, 2, 10).logits(rows[0]);
  EXPECT_GT(logits[0], 0);
  EXPECT_GT(logits[1], 0);
}

TEST(LinearModel, KeepsTheSignWhicheverClassComesFirst) {
  const std::vector<SparseVector> rows = {row({{0, 1}}), row({{1, 1}})};
  const std::vector<std::vector<std::size_t>> first = {{0}, {}};
  const std::vector<std::vector<std::size_t>> second = {{}, {0}};
  EXPECT_GT(LinearModel::train(rows, 2, first, 1, 10).logits(rows[0])[0], 0);
  EXPECT_GT(LinearModel::train(rows, 2, second, 1, 10).logits(rows[1])[0], 0);
}

TEST(LinearModel, NeverPrefersAClassWithoutExamples) {
  const std::vector<SparseVector> rows = {row({{0, 1}}), row({{1, 1}})};
  const std::vector<std::vector<std::size_t>> labels = {{0}, {}};
  const auto logits = LinearModel::train(rows, 2, labels, 2, 10).logits(rows[0]);
  EXPECT_LT(logits[1], -10);
}

TEST(LinearModel, IsTheSameEachTime) {
  const std::vector<SparseVector> rows = {row({{0, 1}, {1, 2}}), row({{1, 1}}), row({{0, 3}})};
  const std::vector<std::vector<std::size_t>> labels = {{0}, {1}, {0, 1}};
  EXPECT_EQ(LinearModel::train(rows, 2, labels, 2, 1).weights(),
            LinearModel::train(rows, 2, labels, 2, 1).weights());
}

}  // namespace
}  // namespace quesaco::ranking
