#include "server/store/accounts.h"

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class AccountsContract : public StoreContract {
 protected:
  Link link(const std::string& hash, std::chrono::hours lasts = std::chrono::hours(1)) const {
    return {hash, Link::Purpose::kInvitation, clock_.now() + lasts};
  }
  bool add(const std::string& name, Role role = Role::kEditor) {
    return accounts_.add({.name = name, .role = role}, link("link of " + name), told("add"))
        .value();
  }
  /// An account that can sign in.
  void add_complete(const std::string& name, Role role = Role::kEditor) {
    add(name, role);
    EXPECT_TRUE(accounts_.accept("link of " + name, "hash of " + name, told("accept")).value());
  }
  Account find(const std::string& name) {
    return accounts_.find(account_key(name)).value().value();
  }
  static AuditEntry told(const std::string& action) { return {"marie", action, "", ""}; }
  std::vector<std::string> actions() {
    std::vector<std::string> actions;
    const auto entries = audit_.latest(99).value();
    for (const auto& stored : entries) actions.push_back(stored.entry.action);
    return actions;
  }
  bool open_session(const std::string& hash, const std::string& name) {
    return sessions_.open(hash, account_key(name), "csrf", "hash of " + name, told("sign in"))
        .value();
  }
};

TEST_P(AccountsContract, KeepsAnAccount) {
  EXPECT_TRUE(add("Élodie Martin", Role::kAdministrator));
  const Account account = find("elodie MARTIN");
  EXPECT_EQ(account.name, "Élodie Martin");
  EXPECT_EQ(account.role, Role::kAdministrator);
  EXPECT_TRUE(account.active);
  EXPECT_EQ(account.password_hash, std::nullopt);
  EXPECT_EQ(account.totp_secret, std::nullopt);
  EXPECT_THAT(account.created_at, ::testing::StartsWith("2026-04-12T12:00:"));
  EXPECT_EQ(accounts_.find("nobody").value(), std::nullopt);
}

TEST_P(AccountsContract, NameIsGivenOnce) {
  EXPECT_TRUE(add("Élodie"));
  EXPECT_FALSE(add("ELODIE"));
  EXPECT_EQ(accounts_.all().value().size(), 1U);
  EXPECT_THAT(actions(), ElementsAre("add")) << "what was not done is not told";
}

TEST_P(AccountsContract, ListsByName) {
  add("Zoé");
  add("Élodie");
  add("Marc");
  std::vector<std::string> names;
  const auto accounts = accounts_.all().value();
  for (const Account& account : accounts) names.push_back(account.name);
  EXPECT_THAT(names, ElementsAre("Élodie", "Marc", "Zoé"));
}

TEST_P(AccountsContract, LinkCountsOnce) {
  add("Marc");
  EXPECT_EQ(accounts_.linked("link of Marc").value()->account.name, "Marc");
  EXPECT_TRUE(accounts_.accept("link of Marc", "first", told("accept")).value());
  EXPECT_EQ(accounts_.linked("link of Marc").value(), std::nullopt);
  EXPECT_FALSE(accounts_.accept("link of Marc", "second", told("accept")).value());
  EXPECT_EQ(find("Marc").password_hash, "first");
  EXPECT_THAT(actions(), ElementsAre("accept", "add"));
}

TEST_P(AccountsContract, LinkExpires) {
  add("Marc");
  ASSERT_TRUE(accounts_.reset("marc", link("late", std::chrono::hours(-1)), told("reset")));
  EXPECT_EQ(accounts_.linked("late").value(), std::nullopt);
  EXPECT_FALSE(accounts_.accept("late", "hash", told("accept")).value());
}

TEST_P(AccountsContract, PurgeTakesExpiredLinksOnly) {
  add("Marc");
  add("Zoé");
  ASSERT_TRUE(accounts_.reset("marc", link("late", std::chrono::hours(-1)), told("reset")));
  ASSERT_TRUE(accounts_.purge_links());
  const Rows rows = executor_
                        .run([](Connection& connection) {
                          return connection.execute("SELECT hash FROM links", {});
                        })
                        .value();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(text(rows[0][0]), "link of Zoé");
}

TEST_P(AccountsContract, ResetEndsWhatGaveAccess) {
  add_complete("Marc");
  add_complete("Zoé");
  ASSERT_TRUE(open_session("s", "Marc"));
  ASSERT_TRUE(open_session("other", "Zoé"));
  ASSERT_TRUE(accounts_.reset("marc", link("first"), told("reset")));
  EXPECT_EQ(find("Marc").password_hash, std::nullopt);
  EXPECT_EQ(sessions_.find("s").value(), std::nullopt);
  EXPECT_TRUE(sessions_.find("other").value());

  ASSERT_TRUE(accounts_.reset("marc", link("second"), told("reset")));
  EXPECT_FALSE(accounts_.accept("first", "hash", told("accept")).value()) << "another was given";
  EXPECT_TRUE(accounts_.accept("second", "hash", told("accept")).value());
}

TEST_P(AccountsContract, ChangesRoleAndState) {
  add_complete("Marc");
  ASSERT_TRUE(open_session("s", "Marc"));
  EXPECT_TRUE(accounts_.change("marc", Role::kReader, true, told("role")).value());
  EXPECT_EQ(find("Marc").role, Role::kReader);
  EXPECT_EQ(sessions_.find("s").value()->role, Role::kReader) << "at once";

  ASSERT_TRUE(accounts_.reset("marc", link("open"), told("reset")));
  EXPECT_TRUE(accounts_.change("marc", Role::kReader, false, told("deactivate")).value());
  EXPECT_FALSE(find("Marc").active);
  EXPECT_TRUE(accounts_.change("marc", Role::kReader, true, told("reactivate")).value());
  EXPECT_EQ(accounts_.linked("open").value(), std::nullopt) << "it ended with the account";
}

TEST_P(AccountsContract, DeactivatingEndsSessions) {
  add_complete("Marc");
  ASSERT_TRUE(open_session("s", "Marc"));
  ASSERT_TRUE(accounts_.change("marc", Role::kEditor, false, told("deactivate")).value());
  ASSERT_TRUE(accounts_.change("marc", Role::kEditor, true, told("reactivate")).value());
  EXPECT_EQ(sessions_.find("s").value(), std::nullopt);
}

TEST_P(AccountsContract, LastAdministratorStays) {
  add_complete("Marc", Role::kAdministrator);
  add("Invited", Role::kAdministrator);
  const auto degrade = [&] {
    return accounts_.change("marc", Role::kEditor, true, told("role")).value();
  };
  const auto deactivate = [&] {
    return accounts_.change("marc", Role::kAdministrator, false, told("deactivate")).value();
  };
  EXPECT_FALSE(degrade()) << "who was invited has no password yet";
  EXPECT_FALSE(deactivate());
  EXPECT_EQ(find("Marc").role, Role::kAdministrator);
  EXPECT_TRUE(find("Marc").active);

  add_complete("Zoé", Role::kAdministrator);
  EXPECT_TRUE(deactivate());
  EXPECT_FALSE(accounts_.change("zoe", Role::kReader, true, told("role")).value());
}

TEST_P(AccountsContract, PasswordIsChangedByWhoKnewIt) {
  add_complete("Marc");
  ASSERT_TRUE(open_session("kept", "Marc"));
  ASSERT_TRUE(open_session("other", "Marc"));
  EXPECT_FALSE(accounts_.set_password("marc", "another", "new", "kept", told("password")).value());
  EXPECT_TRUE(sessions_.find("other").value());
  EXPECT_TRUE(
      accounts_.set_password("marc", "hash of Marc", "new", "kept", told("password")).value());
  EXPECT_EQ(find("Marc").password_hash, "new");
  EXPECT_TRUE(sessions_.find("kept").value());
  EXPECT_EQ(sessions_.find("other").value(), std::nullopt);
}

TEST_P(AccountsContract, SecondFactorIsAddedOnce) {
  add_complete("Marc");
  ASSERT_TRUE(open_session("s", "Marc"));
  EXPECT_FALSE(find("Marc").has_second_factor());
  EXPECT_FALSE(sessions_.find("s").value()->second_factor);
  EXPECT_TRUE(accounts_.add_totp("marc", {"first", 7, {"a"}}, told("totp")).value());
  EXPECT_FALSE(accounts_.add_totp("marc", {"second", 8, {"b"}}, told("again")).value());
  EXPECT_EQ(find("Marc").totp_secret, "first");
  EXPECT_TRUE(sessions_.find("s").value()->second_factor);
  EXPECT_FALSE(accounts_.use_recovery_code("marc", "b", told("recover")).value());
  EXPECT_THAT(actions(), ElementsAre("totp", "sign in", "accept", "add"));

  add_complete("Zoé");
  ASSERT_TRUE(accounts_.change("zoe", Role::kEditor, false, told("deactivate")).value());
  EXPECT_FALSE(accounts_.add_totp("zoe", {"third", 7, {}}, told("totp")).value());
}

TEST_P(AccountsContract, TimeStepsAreUsedUpInOrder) {
  add_complete("Marc");
  ASSERT_TRUE(accounts_.add_totp("marc", {"secret", 7, {}}, told("totp")).value());
  EXPECT_FALSE(accounts_.use_totp_step("marc", "secret", 7).value());
  EXPECT_TRUE(accounts_.use_totp_step("marc", "secret", 9).value());
  EXPECT_FALSE(accounts_.use_totp_step("marc", "secret", 9).value());
  EXPECT_FALSE(accounts_.use_totp_step("marc", "secret", 8).value());
  EXPECT_FALSE(accounts_.use_totp_step("marc", "former secret", 10).value());
  EXPECT_TRUE(accounts_.use_totp_step("marc", "secret", 10).value());
}

TEST_P(AccountsContract, RecoveryCodesAreUsedUpByTheirAccount) {
  add_complete("Marc");
  add_complete("Zoé");
  ASSERT_TRUE(accounts_.add_totp("marc", {"secret", 7, {"a", "b"}}, told("totp")).value());
  EXPECT_FALSE(accounts_.use_recovery_code("zoe", "a", told("recover")).value());
  EXPECT_TRUE(accounts_.use_recovery_code("marc", "a", told("recover")).value());
  EXPECT_FALSE(accounts_.use_recovery_code("marc", "a", told("recover")).value());
  EXPECT_TRUE(accounts_.use_recovery_code("marc", "b", told("recover")).value());
  EXPECT_THAT(actions(),
              ElementsAre("recover", "recover", "totp", "accept", "add", "accept", "add"));
}

TEST_P(AccountsContract, RemovedSecondFactorTakesItsCodesAlong) {
  add_complete("Marc");
  add_complete("Zoé");
  ASSERT_TRUE(accounts_.add_totp("marc", {"secret", 7, {"a"}}, told("totp")).value());
  ASSERT_TRUE(accounts_.add_totp("zoe", {"other", 7, {"z"}}, told("totp")).value());
  EXPECT_TRUE(accounts_.remove_totp("marc", told("remove")).value());
  EXPECT_FALSE(accounts_.remove_totp("marc", told("again")).value());
  EXPECT_FALSE(find("Marc").has_second_factor());
  EXPECT_FALSE(accounts_.use_recovery_code("marc", "a", told("recover")).value());
  EXPECT_TRUE(accounts_.use_recovery_code("zoe", "z", told("recover")).value());
  EXPECT_THAT(actions(),
              ElementsAre("recover", "remove", "totp", "totp", "accept", "add", "accept", "add"));
}

TEST_P(AccountsContract, RolesOfANewerProgramAreNotGuessed) {
  add("Marc");
  ASSERT_TRUE(executor_.run([](Connection& connection) {
    return run(connection, "UPDATE accounts SET role = 'auditor'");
  }));
  const auto found = accounts_.find("marc");
  ASSERT_FALSE(found);
  EXPECT_THAT(found.error().message, ::testing::HasSubstr("auditor"));
}

TEST(Role, IsNamedAndFound) {
  for (const Role role : {Role::kReader, Role::kEditor, Role::kAdministrator}) {
    EXPECT_EQ(role_named(name_of(role)), role);
  }
  EXPECT_EQ(role_named("Reader"), std::nullopt);
}

INSTANTIATE_CONTRACT(AccountsContract);

}  // namespace
}  // namespace quesaco::store
