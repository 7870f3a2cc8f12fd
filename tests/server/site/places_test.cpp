#include "server/site/places.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace quesaco::site {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Had = std::vector<std::optional<std::int64_t>>;

constexpr auto kNone = std::nullopt;

TEST(ArrangeTest, FirstPlacesLeaveRoom) {
  EXPECT_THAT(arrange(Had{}), IsEmpty());
  EXPECT_THAT(arrange(Had{kNone, kNone}), ElementsAre(kPlaceGap, 2 * kPlaceGap));
}

TEST(ArrangeTest, WhatStandsInOrderStaysAndTheRestComesBetween) {
  EXPECT_THAT(arrange(Had{10, 20, 30}), ElementsAre(10, 20, 30));
  EXPECT_THAT(arrange(Had{10, kNone, 20}), ElementsAre(10, 15, 20));
  EXPECT_THAT(arrange(Had{10, kNone, kNone, kNone, 50}), ElementsAre(10, 20, 30, 40, 50));
  EXPECT_THAT(arrange(Had{kNone, 10}), ElementsAre(5, 10));
  EXPECT_THAT(arrange(Had{10, kNone}), ElementsAre(10, 10 + kPlaceGap));
}

TEST(ArrangeTest, OneThatMovesMovesAlone) {
  EXPECT_THAT(arrange(Had{40, 10, 20, 30}), ElementsAre(5, 10, 20, 30)) << "to the front";
  EXPECT_THAT(arrange(Had{20, 30, 40, 10}), ElementsAre(20, 30, 40, 40 + kPlaceGap))
      << "to the end";
}

TEST(ArrangeTest, TwoInOnePlaceArePutApart) {
  const auto places = arrange(Had{10, 10, 20});
  EXPECT_TRUE(std::ranges::is_sorted(places, std::less_equal{}));
}

TEST(ArrangeTest, WithoutRoomAllGetNewOnes) {
  EXPECT_THAT(arrange(Had{10, kNone, 12}), ElementsAre(10, 11, 12)) << "just enough";
  EXPECT_THAT(arrange(Had{10, kNone, 11}), ElementsAre(kPlaceGap, 2 * kPlaceGap, 3 * kPlaceGap));
}

}  // namespace
}  // namespace quesaco::site
