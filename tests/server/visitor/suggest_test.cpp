#include "server/visitor/suggest.h"

#include <gmock/gmock.h>

#include "tests/server/visitor/site.h"

namespace quesaco::visitor {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Suggest, GivesWhatFitsSoFar) {
  TestSite site;
  EXPECT_THAT(suggest(site.site(), " coti", {})->entries, ElementsAre("prix"));
  EXPECT_THAT(suggest(site.site(), "", {})->entries, IsEmpty());
  const auto broken = suggest(site.site(), "coti\xFF", {});
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().field, "q");
}

}  // namespace
}  // namespace quesaco::visitor
