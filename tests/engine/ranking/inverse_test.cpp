#include "engine/ranking/inverse.h"

#include <gtest/gtest.h>

#include <random>

#include "engine/ranking/rectangular.h"
#include "engine/ranking/triangle_file.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::ranking {
namespace {

/// Element of some positive definite matrix.
float element(std::size_t i, std::size_t j) {
  return (i == j ? 2.0F : 0.0F) + 1.0F / static_cast<float>(1 + i + j);
}

RectangularMatrix inverted(std::size_t size) {
  RectangularMatrix matrix(size);
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j <= i; ++j) matrix.at(i, j) = element(i, j);
  }
  EXPECT_TRUE(matrix.invert());
  return matrix;
}

Inverse inverse_of(std::size_t size) {
  const RectangularMatrix matrix = inverted(size);
  std::vector<float> rows;
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j <= i; ++j) rows.push_back(matrix.at(i, j));
  }
  return {size, std::move(rows)};
}

TEST(RectangularMatrix, IsInvertedInEvenAndOddSizes) {
  for (const std::size_t size : {1U, 2U, 5U, 6U, 31U}) {
    const RectangularMatrix inverse = inverted(size);
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j < size; ++j) {
        float product = 0;
        for (std::size_t k = 0; k < size; ++k) product += element(i, k) * inverse.at(k, j);
        EXPECT_NEAR(product, i == j ? 1 : 0, 1e-5) << size << ": " << i << ", " << j;
      }
    }
  }
}

TEST(RectangularMatrix, SaysThatItCannotBeInverted) {
  RectangularMatrix matrix(3);  // all zero
  EXPECT_FALSE(matrix.invert());
}

TEST(Inverse, LearnsATextAsIfAllWereLearnedAgain) {
  Inverse grown = inverse_of(6);
  std::vector<float> kernel;
  for (std::size_t j = 0; j < 6; ++j) kernel.push_back(element(6, j));
  const std::vector<float> gain = grown.times(kernel);
  float pivot = element(6, 6);
  for (std::size_t j = 0; j < 6; ++j) pivot -= kernel[j] * gain[j];
  grown.append(gain, pivot);
  const Inverse expected = inverse_of(7);
  ASSERT_EQ(grown.size(), 7U);
  for (std::size_t i = 0; i < 7; ++i) {
    for (std::size_t j = 0; j < 7; ++j) EXPECT_NEAR(grown.at(i, j), expected.at(i, j), 1e-5);
  }
}

TEST(Inverse, ForgetsATextAsIfItHadNeverBeen) {
  Inverse shrunk = inverse_of(7);
  shrunk.forget(6);
  const Inverse expected = inverse_of(6);
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_EQ(shrunk.at(i, 6), 0);
    for (std::size_t j = 0; j < 6 && i < 6; ++j) {
      EXPECT_NEAR(shrunk.at(i, j), expected.at(i, j), 1e-5);
    }
  }
}

TEST(TriangleFile, KeepsAnInverse) {
  const quesaco::testing::TemporaryFolder folder;
  const auto file = folder.path() / "inverse";
  ASSERT_TRUE(save_triangle(file, 3, element));
  const Inverse kept(3, load_triangle(file, 3).value());
  EXPECT_EQ(kept.at(1, 2), element(2, 1));
  EXPECT_EQ(kept.column(1), (std::vector<float>{element(0, 1), element(1, 1), element(2, 1)}));
}

TEST(TriangleFile, IsRefusedWhereItIsNotWhole) {
  const quesaco::testing::TemporaryFolder folder;
  const auto file = folder.path() / "inverse";
  EXPECT_FALSE(load_triangle(file, 3));
  ASSERT_TRUE(save_triangle(file, 3, element));
  EXPECT_FALSE(load_triangle(file, 4));
  for (const std::uintmax_t kept : {47U, 24U, 8U, 3U, 0U}) {  // of 48 bytes
    std::filesystem::resize_file(file, kept);
    EXPECT_FALSE(load_triangle(file, 3)) << kept;
  }
  EXPECT_FALSE(save_triangle(folder.path() / "missing" / "inverse", 3, element));
}

}  // namespace
}  // namespace quesaco::ranking
