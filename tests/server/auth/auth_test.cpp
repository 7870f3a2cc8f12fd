#include "server/auth/auth.h"

#include "tests/server/auth/staff.h"

namespace quesaco::auth {
namespace {

using AuthTest = StaffTest;

TEST_F(AuthTest, AuditIsForAdministrators) {
  clock_.advance(1s);  // records of one millisecond have no order
  ASSERT_TRUE(auth_.record(kEditor, "entry.edit", "prix", "révision 2"));
  const auto entries = auth_.audit(kMarie, 1);
  ASSERT_TRUE(entries);
  const store::AuditEntry& entry = entries->at(0).entry;
  EXPECT_EQ(entry.who, "Élodie");
  EXPECT_EQ(entry.action, "entry.edit");
  EXPECT_EQ(entry.subject, "prix");
  EXPECT_EQ(entry.detail, "révision 2");
  EXPECT_EQ(code_of(auth_.audit(kEditor, 1)), Refusal::Code::kForbidden);
}

}  // namespace
}  // namespace quesaco::auth
