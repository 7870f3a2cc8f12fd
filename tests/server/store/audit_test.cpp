#include "server/store/audit.h"

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

using AuditContract = StoreContract;

TEST_P(AuditContract, KeepsTheNewestFirst) {
  ASSERT_TRUE(audit_.record({"marie", "account.invite", "Marc", "editor"}));
  ASSERT_TRUE(audit_.record({"marc", "session.open", "Marc", ""}));
  const auto entries = audit_.latest(9).value();
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].entry.action, "session.open");
  EXPECT_THAT(entries[1].at, ::testing::StartsWith("2026-04-12T12:00:"));
  EXPECT_EQ(entries[1].entry.who, "marie");
  EXPECT_EQ(entries[1].entry.subject, "Marc");
  EXPECT_EQ(entries[1].entry.detail, "editor");
  EXPECT_EQ(audit_.latest(1).value().size(), 1U);
}

INSTANTIATE_CONTRACT(AuditContract);

}  // namespace
}  // namespace quesaco::store
