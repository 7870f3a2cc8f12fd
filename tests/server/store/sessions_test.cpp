#include "server/store/sessions.h"

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

using namespace std::chrono_literals;

class SessionsContract : public StoreContract {
 protected:
  SessionsContract() {
    for (const char* name : {"Marc", "Zoé"}) {
      const Link link{name, Link::Purpose::kInvitation, clock_.now() + 1h};
      EXPECT_TRUE(accounts_.add({.name = name, .role = Role::kEditor}, link, {}).value());
      EXPECT_TRUE(accounts_.accept(name, "password", {}).value());
    }
  }
  bool open(const std::string& hash, const std::string& key,
            const std::string& password = "password") {
    return sessions_.open(hash, key, "csrf", password, {"Marc", "session.open", "", ""}).value();
  }
  bool is_open(const std::string& hash) { return sessions_.find(hash).value().has_value(); }
};

TEST_P(SessionsContract, KeepsASession) {
  const auto before = clock_.now();
  ASSERT_TRUE(open("s", "marc"));
  const auto session = sessions_.find("s").value();
  ASSERT_TRUE(session);
  EXPECT_EQ(session->name, "Marc");
  EXPECT_EQ(session->role, Role::kEditor);
  EXPECT_EQ(session->csrf, "csrf");
  EXPECT_EQ(session->created_at, before + 1s);
  EXPECT_EQ(session->seen_at, before + 1s);
  EXPECT_EQ(audit_.latest(1).value().at(0).entry.action, "session.open");
  EXPECT_FALSE(is_open("other"));
}

TEST_P(SessionsContract, OpensOnlyForThePasswordThatWasVerified) {
  EXPECT_FALSE(open("s", "marc", "former"));
  EXPECT_FALSE(open("s", "nobody"));
  ASSERT_TRUE(accounts_.change("marc", Role::kEditor, false, {}).value());
  EXPECT_FALSE(open("s", "marc"));
  EXPECT_FALSE(is_open("s"));
}

TEST_P(SessionsContract, NotesItsUse) {
  ASSERT_TRUE(open("s", "marc"));
  ASSERT_TRUE(sessions_.seen("s"));
  const auto session = sessions_.find("s").value();
  EXPECT_EQ(session->seen_at, session->created_at + 1s);
}

TEST_P(SessionsContract, EndsAllOfOneAccount) {
  ASSERT_TRUE(open("1", "marc"));
  ASSERT_TRUE(open("2", "marc"));
  ASSERT_TRUE(open("3", "zoe"));
  ASSERT_TRUE(sessions_.end_all("marc", {"Marc", "session.close", "", ""}));
  EXPECT_FALSE(is_open("1"));
  EXPECT_FALSE(is_open("2"));
  EXPECT_TRUE(is_open("3"));
  EXPECT_EQ(audit_.latest(1).value().at(0).entry.action, "session.close");
}

TEST_P(SessionsContract, PurgesByBothTimes) {
  ASSERT_TRUE(open("old", "marc"));
  const auto old = sessions_.find("old").value()->created_at;
  ASSERT_TRUE(sessions_.purge(old - 1ms, old - 1ms));
  EXPECT_TRUE(is_open("old"));
  ASSERT_TRUE(open("new", "marc"));
  ASSERT_TRUE(sessions_.seen("old"));
  ASSERT_TRUE(sessions_.purge(old - 1ms, old));
  EXPECT_TRUE(is_open("old")) << "in use since";
  ASSERT_TRUE(sessions_.purge(old, old));
  EXPECT_FALSE(is_open("old"));
  EXPECT_TRUE(is_open("new"));
}

INSTANTIATE_CONTRACT(SessionsContract);

}  // namespace
}  // namespace quesaco::store
