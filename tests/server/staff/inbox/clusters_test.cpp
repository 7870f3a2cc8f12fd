#include "server/staff/inbox/clusters.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace quesaco::staff {
namespace {

using Vector = std::array<float, 2>;

/// A unit vector whose dot product with the first axis is `near`.
Vector at(float near) { return {near, std::sqrt(1 - near * near)}; }

const RankedEntry kPrix{"prix", 0.5};
const RankedEntry kQui{"qui", 0.5};
const RankedEntry kUnsure{"prix", 0.29};
constexpr float kAlikeOnly = (Clusters::kAlike + Clusters::kSame) / 2;

TEST(ClustersTest, SameProposalAndAlikeAreTogether) {
  Clusters clusters;
  EXPECT_EQ(clusters.add(at(1), kPrix), 0U);
  EXPECT_EQ(clusters.add(at(kAlikeOnly), kPrix), 0U);
  EXPECT_EQ(clusters.add(at(Clusters::kAlike - 0.01F), kPrix), 1U) << "not alike";
  EXPECT_EQ(clusters.size(), 2U);
}

TEST(ClustersTest, AlikeIsNotEnoughWithoutTheSameProposal) {
  Clusters clusters;
  EXPECT_EQ(clusters.add(at(1), kPrix), 0U);
  EXPECT_EQ(clusters.add(at(kAlikeOnly), kQui), 1U);
}

TEST(ClustersTest, UnsureProposalCountsAsNone) {
  Clusters clusters;
  EXPECT_EQ(clusters.add(at(1), kPrix), 0U);
  EXPECT_EQ(clusters.add(at(kAlikeOnly), kUnsure), 1U);
}

TEST(ClustersTest, NearlyTheSameAreTogetherWhateverIsProposed) {
  Clusters clusters;
  EXPECT_EQ(clusters.add(at(1), std::nullopt), 0U);
  const Vector near = at(Clusters::kSame + 0.01F);
  EXPECT_EQ(clusters.add(near, kPrix), 0U);
  EXPECT_EQ(clusters.add(near, kQui), 0U);
  EXPECT_EQ(clusters.add(near, kUnsure), 0U);
}

TEST(ClustersTest, NearestGroupIsJoined) {
  Clusters clusters;
  EXPECT_EQ(clusters.add(at(1), kPrix), 0U);
  EXPECT_EQ(clusters.add(at(0.8F), kPrix), 1U);
  EXPECT_EQ(clusters.add(at(0.86F), kPrix), 1U) << "alike to both";
  EXPECT_EQ(clusters.add(at(0.99F), kPrix), 0U);
}

TEST(ClustersTest, WithoutVectorsTheProposalDecides) {
  Clusters clusters;
  EXPECT_EQ(clusters.add({}, kPrix), 0U);
  EXPECT_EQ(clusters.add({}, kQui), 1U);
  EXPECT_EQ(clusters.add({}, kPrix), 0U);
}

TEST(ClustersTest, WithoutVectorOrConfidentProposalAQuestionIsAlone) {
  Clusters clusters;
  EXPECT_EQ(clusters.add({}, kUnsure), 0U);
  EXPECT_EQ(clusters.add({}, kUnsure), 1U);
  EXPECT_EQ(clusters.add({}, std::nullopt), 2U);
  EXPECT_EQ(clusters.add({}, std::nullopt), 3U);
  EXPECT_EQ(clusters.add({}, kPrix), 4U);
}

}  // namespace
}  // namespace quesaco::staff
