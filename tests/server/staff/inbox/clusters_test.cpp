#include "server/staff/inbox/clusters.h"

#include <gmock/gmock.h>

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
std::size_t add(Clusters& clusters, std::span<const float> vector,
                const std::optional<RankedEntry>& proposed) {
  const Clusters::Question question{vector, proposed};
  return clusters.add(std::span(&question, 1)).front();
}

constexpr float kAlikeOnly = (Clusters::kAlike + Clusters::kSame) / 2;

TEST(ClustersTest, SameProposalAndAlikeAreTogether) {
  Clusters clusters;
  EXPECT_EQ(add(clusters, at(1), kPrix), 0U);
  EXPECT_EQ(add(clusters, at(kAlikeOnly), kPrix), 0U);
  EXPECT_EQ(add(clusters, at(Clusters::kAlike - 0.01F), kPrix), 1U) << "not alike";
  EXPECT_EQ(clusters.size(), 2U);
}

TEST(ClustersTest, AlikeIsNotEnoughWithoutTheSameProposal) {
  Clusters clusters;
  EXPECT_EQ(add(clusters, at(1), kPrix), 0U);
  EXPECT_EQ(add(clusters, at(kAlikeOnly), kQui), 1U);
}

TEST(ClustersTest, UnsureProposalCountsAsNone) {
  Clusters clusters;
  EXPECT_EQ(add(clusters, at(1), kPrix), 0U);
  EXPECT_EQ(add(clusters, at(kAlikeOnly), kUnsure), 1U);
}

TEST(ClustersTest, NearlyTheSameAreTogetherWhateverIsProposed) {
  Clusters clusters;
  EXPECT_EQ(add(clusters, at(1), std::nullopt), 0U);
  const Vector near = at(Clusters::kSame + 0.01F);
  EXPECT_EQ(add(clusters, near, kPrix), 0U);
  EXPECT_EQ(add(clusters, near, kQui), 0U);
  EXPECT_EQ(add(clusters, near, kUnsure), 0U);
}

TEST(ClustersTest, NearestGroupIsJoined) {
  Clusters clusters;
  EXPECT_EQ(add(clusters, at(1), kPrix), 0U);
  EXPECT_EQ(add(clusters, at(0.8F), kPrix), 1U);
  EXPECT_EQ(add(clusters, at(0.86F), kPrix), 1U) << "alike to both";
  EXPECT_EQ(add(clusters, at(0.99F), kPrix), 0U);
}

TEST(ClustersTest, ManyAtOnceAreGroupedAsOneAfterTheOther) {
  const std::array<Vector, 4> vectors = {at(1), at(0.8F), at(0.99F), at(0.81F)};
  Clusters clusters;
  EXPECT_EQ(add(clusters, vectors[0], kPrix), 0U);
  const std::array<Clusters::Question, 5> questions = {{{vectors[1], kPrix},
                                                        {{}, kQui},
                                                        {vectors[2], std::nullopt},
                                                        {vectors[3], kQui},
                                                        {{}, kQui}}};
  EXPECT_THAT(clusters.add(questions), ::testing::ElementsAre(1, 2, 0, 1, 2));
}

TEST(ClustersTest, WithoutVectorsTheProposalDecides) {
  Clusters clusters;
  EXPECT_EQ(add(clusters, {}, kPrix), 0U);
  EXPECT_EQ(add(clusters, {}, kQui), 1U);
  EXPECT_EQ(add(clusters, {}, kPrix), 0U);
}

TEST(ClustersTest, WithoutVectorOrConfidentProposalAQuestionIsAlone) {
  Clusters clusters;
  EXPECT_EQ(add(clusters, {}, kUnsure), 0U);
  EXPECT_EQ(add(clusters, {}, kUnsure), 1U);
  EXPECT_EQ(add(clusters, {}, std::nullopt), 2U);
  EXPECT_EQ(add(clusters, {}, std::nullopt), 3U);
  EXPECT_EQ(add(clusters, {}, kPrix), 4U);
}

}  // namespace
}  // namespace quesaco::staff
