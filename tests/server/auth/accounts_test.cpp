#include "server/auth/accounts.h"

#include "tests/server/auth/staff.h"

namespace quesaco::auth {
namespace {

using Code = Refusal::Code;

class AccountsTest : public StaffTest {
 protected:
  Accounts& accounts() { return auth_.accounts(); }
};

TEST_F(AccountsTest, AdministratorsOnly) {
  join("Marc");
  for (const Actor& by : {kEditor, Actor{"Paul", store::Role::kReader}}) {
    EXPECT_EQ(code_of(accounts().all(by)), Code::kForbidden);
    EXPECT_EQ(code_of(accounts().invite(by, "Zoé", store::Role::kReader)), Code::kForbidden);
    EXPECT_EQ(code_of(accounts().reset(by, "Marc")), Code::kForbidden);
    EXPECT_EQ(code_of(accounts().set_role(by, "Marc", store::Role::kReader)), Code::kForbidden);
    EXPECT_EQ(code_of(accounts().deactivate(by, "Marc")), Code::kForbidden);
    EXPECT_EQ(code_of(accounts().reactivate(by, "Marc")), Code::kForbidden);
  }
  EXPECT_EQ(accounts().all(kMarie)->size(), 2U);
}

TEST_F(AccountsTest, InvitesOnceUnderAName) {
  const auto link = accounts().invite(kMarie, "Élodie", store::Role::kEditor);
  ASSERT_TRUE(link);
  EXPECT_TRUE(is_told("account.invite", "Élodie"));
  const auto invited = accounts().invited(*link);
  ASSERT_TRUE(invited);
  EXPECT_EQ(invited->who.name, "Élodie");
  EXPECT_EQ(invited->purpose, store::Link::Purpose::kInvitation);
  EXPECT_EQ(code_of(accounts().invite(kMarie, "elodie", store::Role::kReader)), Code::kConflict);
}

TEST_F(AccountsTest, NamesAreReadable) {
  const auto letters = [](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "é";
    return text;
  };
  EXPECT_TRUE(accounts().invite(kMarie, letters(2), store::Role::kReader));
  EXPECT_TRUE(accounts().invite(kMarie, letters(64), store::Role::kReader));
  for (const std::string& name :
       {letters(1), letters(65), std::string(), std::string("a\nb"), std::string("\u200B\u200B"),
        std::string(" Marc"), std::string("Marc "), std::string("a\xFF")}) {
    const auto refused = accounts().invite(kMarie, name, store::Role::kReader);
    ASSERT_EQ(code_of(refused), Code::kBadField) << name;
    EXPECT_EQ(refused.error().field, "name");
  }
}

TEST_F(AccountsTest, LinkIsAcceptedOnce) {
  const auto link = accounts().invite(kMarie, "Marc", store::Role::kEditor);
  EXPECT_EQ(code_of(accounts().accept(*link, "short")), Code::kBadField)
      << "and may be tried again";
  const auto session = accounts().accept(*link, kPassword);
  ASSERT_TRUE(session);
  EXPECT_EQ(session->who.name, "Marc");
  EXPECT_TRUE(is_signed_in(session->token));
  EXPECT_EQ(code_of(accounts().accept(*link, kPassword)), Code::kLink);
  EXPECT_EQ(code_of(accounts().invited(*link)), Code::kLink);
  EXPECT_EQ(code_of(accounts().accept("never given", kPassword)), Code::kLink);
}

TEST_F(AccountsTest, LinksExpire) {
  const auto invitation = accounts().invite(kMarie, "Marc", store::Role::kEditor);
  clock_.advance(7 * 24h - 1ms);
  EXPECT_TRUE(accounts().invited(*invitation));
  clock_.advance(1ms);
  EXPECT_EQ(code_of(accounts().invited(*invitation)), Code::kLink);
  EXPECT_EQ(code_of(accounts().accept(*invitation, kPassword)), Code::kLink);
  const auto reset = accounts().reset(kMarie, "Marc");
  clock_.advance(24h - 1ms);
  EXPECT_TRUE(accounts().invited(*reset));
  clock_.advance(1ms);
  EXPECT_EQ(code_of(accounts().accept(*reset, kPassword)), Code::kLink);
}

TEST_F(AccountsTest, ResetEndsThePasswordAtOnce) {
  const std::string token = join("Marc");
  const auto link = accounts().reset(kMarie, "marc");
  ASSERT_TRUE(link);
  EXPECT_TRUE(is_told("account.reset", "Marc"));
  EXPECT_FALSE(is_signed_in(token));
  EXPECT_EQ(code_of(sign_in("Marc")), Code::kWrong);
  EXPECT_EQ(accounts().invited(*link)->purpose, store::Link::Purpose::kReset);
  EXPECT_TRUE(accounts().accept(*link, "another long password"));
  EXPECT_TRUE(sign_in("Marc", "another long password"));
  EXPECT_EQ(code_of(accounts().reset(kMarie, "Nobody")), Code::kNotFound);
}

TEST_F(AccountsTest, RoleCountsAtOnce) {
  const std::string token = join("Marc");
  ASSERT_TRUE(accounts().set_role(kMarie, "Marc", store::Role::kAdministrator));
  EXPECT_TRUE(is_told("account.role", "Marc"));
  EXPECT_EQ(auth_.sessions().check(token)->who.role, store::Role::kAdministrator);
}

TEST_F(AccountsTest, DeactivatingLocksOut) {
  const std::string token = join("Marc");
  ASSERT_TRUE(accounts().deactivate(kMarie, "Marc"));
  EXPECT_TRUE(is_told("account.deactivate", "Marc"));
  EXPECT_FALSE(is_signed_in(token));
  EXPECT_EQ(code_of(accounts().reset(kMarie, "Marc")), Code::kConflict);
  ASSERT_TRUE(accounts().reactivate(kMarie, "Marc"));
  EXPECT_TRUE(is_told("account.reactivate", "Marc"));
  EXPECT_FALSE(is_signed_in(token));
  EXPECT_TRUE(sign_in("Marc"));
}

TEST_F(AccountsTest, LastAdministratorStays) {
  join("Marc");
  EXPECT_EQ(code_of(accounts().deactivate(kMarie, "Marie")), Code::kConflict);
  EXPECT_EQ(code_of(accounts().set_role(kMarie, "Marie", store::Role::kEditor)), Code::kConflict);
  ASSERT_TRUE(accounts().set_role(kMarie, "Marc", store::Role::kAdministrator));
  EXPECT_TRUE(accounts().deactivate(kMarie, "Marie"));
}

TEST_F(AccountsTest, ChangesOnesOwnPassword) {
  const std::string here = join("Marc");
  const std::string there = sign_in("Marc")->token;
  const std::string next = "another long password";
  EXPECT_EQ(code_of(accounts().change_password(here, "a guess", next)), Code::kWrong);
  EXPECT_EQ(code_of(accounts().change_password(here, kPassword, "short")), Code::kBadField);
  EXPECT_EQ(code_of(accounts().change_password("none", kPassword, next)), Code::kSignedOut);
  ASSERT_TRUE(accounts().change_password(here, kPassword, next));
  EXPECT_TRUE(is_told("account.password", "Marc"));
  EXPECT_TRUE(is_signed_in(here));
  EXPECT_FALSE(is_signed_in(there));
  EXPECT_TRUE(sign_in("Marc", next));
}

TEST_F(AccountsTest, GuessingInAnOpenSessionIsThrottled) {
  const std::string token = join("Marc");
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(code_of(accounts().change_password(token, "a guess", kPassword)), Code::kWrong);
  }
  EXPECT_EQ(code_of(accounts().change_password(token, kPassword, kPassword)), Code::kThrottled);
}

}  // namespace
}  // namespace quesaco::auth
