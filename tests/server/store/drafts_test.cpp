#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

class DraftsContract : public StoreContract {};

TEST_P(DraftsContract, EachHasTheirOwn) {
  ASSERT_TRUE(drafts_.keep("elodie", "entry:a", "1"));
  ASSERT_TRUE(drafts_.keep("marc", "entry:a", "2"));
  ASSERT_TRUE(drafts_.keep("elodie", "entry:a", "3"));
  EXPECT_EQ(drafts_.find("elodie", "entry:a").value(), "3");
  EXPECT_EQ(drafts_.find("marc", "entry:a").value(), "2");
  EXPECT_EQ(drafts_.find("elodie", "entry:b").value(), std::nullopt);
  ASSERT_TRUE(drafts_.drop("elodie", "entry:a"));
  EXPECT_EQ(drafts_.find("elodie", "entry:a").value(), std::nullopt);
  EXPECT_EQ(drafts_.find("marc", "entry:a").value(), "2");
}

INSTANTIATE_CONTRACT(DraftsContract);

}  // namespace
}  // namespace quesaco::store
