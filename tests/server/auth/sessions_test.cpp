#include "server/auth/sessions.h"

#include <fstream>
#include <sstream>

#include "server/auth/tokens.h"
#include "tests/server/auth/staff.h"

namespace quesaco::auth {
namespace {

class SessionsTest : public StaffTest {};

TEST_F(SessionsTest, SignsIn) {
  join("Élodie");
  const auto session = sign_in("ELODIE");
  ASSERT_TRUE(session);
  EXPECT_EQ(session->who.name, "Élodie");
  EXPECT_EQ(session->who.role, store::Role::kEditor);
  EXPECT_NE(session->csrf, session->token);
  const auto checked = auth_.sessions().check(session->token);
  ASSERT_TRUE(checked);
  EXPECT_EQ(checked->who.name, "Élodie");
  EXPECT_EQ(checked->who.role, store::Role::kEditor);
  EXPECT_EQ(checked->csrf, session->csrf);
  EXPECT_EQ(checked->ends_at, clock_.now() + 30min);
}

TEST_F(SessionsTest, NothingTellsWhyItIsWrong) {
  join("Élodie");
  join("Marc");
  ASSERT_TRUE(auth_.accounts().invite(kMarie, "Invited", store::Role::kEditor));
  ASSERT_TRUE(auth_.accounts().deactivate(kMarie, "Marc"));
  struct Row {
    const char* name;
    const char* password;
    const char* reason;
  };
  const Row rows[] = {
      {"Élodie", "another password", "password"}, {"Élodie", "", "empty password"},
      {"Nobody", kPassword, "unknown name"},      {"", "", "nothing"},
      {"Invited", "", "no password yet"},         {"Marc", kPassword, "deactivated"}};
  std::string message;
  for (const auto& [name, password, reason] : rows) {
    const auto refused = sign_in(name, password, "");
    ASSERT_EQ(code_of(refused), Refusal::Code::kWrong) << reason;
    if (message.empty()) message = refused.error().message;
    EXPECT_EQ(refused.error().message, message) << reason;
  }
}

TEST_F(SessionsTest, ThrottlesWhoGuesses) {
  join("Élodie");
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(code_of(sign_in("Élodie", "a guess", "192.0.2." + std::to_string(i))),
              Refusal::Code::kWrong);
  }
  const auto refused = sign_in("elodie", kPassword);
  ASSERT_EQ(code_of(refused), Refusal::Code::kThrottled) << "even with the right one";
  EXPECT_EQ(refused.error().wait, 1s);
  clock_.advance(1s);
  EXPECT_TRUE(sign_in("Élodie"));
  EXPECT_EQ(code_of(sign_in("Élodie", "a guess")), Refusal::Code::kWrong) << "forgotten";
}

TEST_F(SessionsTest, EndsWhenItIsIdle) {
  const std::string token = join("Élodie");
  clock_.advance(30min - 1ms);
  EXPECT_TRUE(is_signed_in(token));
  clock_.advance(30min - 1ms);
  EXPECT_TRUE(is_signed_in(token)) << "it was in use";
  clock_.advance(30min);
  EXPECT_EQ(code_of(auth_.sessions().check(token)), Refusal::Code::kSignedOut);
}

TEST_F(SessionsTest, EndsAfterEightHoursWhateverItsUse) {
  const std::string token = join("Élodie");
  const auto end = clock_.now() + 8h;
  while (clock_.now() + 20min < end) {
    clock_.advance(20min);
    ASSERT_TRUE(is_signed_in(token));
  }
  clock_.advance(20min - 1ms);
  const auto checked = auth_.sessions().check(token);
  ASSERT_TRUE(checked);
  EXPECT_EQ(checked->ends_at, end);
  clock_.advance(1ms);
  EXPECT_FALSE(is_signed_in(token));
}

TEST_F(SessionsTest, UseIsWrittenOnceAMinute) {
  const std::string token = join("Élodie");
  const auto start = clock_.now();
  clock_.advance(1min - 1ms);
  EXPECT_EQ(auth_.sessions().check(token)->ends_at, start + 30min);
  clock_.advance(1ms);
  EXPECT_EQ(auth_.sessions().check(token)->ends_at, start + 31min);
}

TEST_F(SessionsTest, SigningOutEndsAllOfThem) {
  const std::string here = join("Élodie");
  const std::string there = sign_in("Élodie")->token;
  const std::string others = join("Marc");
  ASSERT_TRUE(auth_.sessions().sign_out(here));
  EXPECT_FALSE(is_signed_in(here));
  EXPECT_FALSE(is_signed_in(there));
  EXPECT_TRUE(is_signed_in(others));
  EXPECT_TRUE(is_told("session.close", "Élodie"));
  EXPECT_TRUE(auth_.sessions().sign_out(here)) << "harmless";
}

TEST_F(SessionsTest, SigningInForgetsSessionsThatHaveEnded) {
  const std::string token = join("Élodie");
  clock_.advance(30min - 1ms);
  ASSERT_TRUE(sign_in("Marie"));
  EXPECT_TRUE(is_signed_in(token));
  clock_.advance(30min);
  ASSERT_TRUE(sign_in("Marie"));
  EXPECT_FALSE(store_->sessions().find(hash_of(token)).value());
}

TEST_F(SessionsTest, SigningInForgetsLinksThatHaveEnded) {
  const auto link = auth_.accounts().invite(kMarie, "Élodie", store::Role::kEditor);
  clock_.advance(Accounts::kInvitation);
  ASSERT_TRUE(sign_in("Marie"));
  clock_.advance(-Accounts::kInvitation);
  EXPECT_EQ(code_of(auth_.accounts().invited(*link)), Refusal::Code::kLink)
      << "not even where the clock is set back";
}

TEST_F(SessionsTest, NoSecretReachesTheDisk) {
  const auto link = auth_.accounts().invite(kMarie, "Élodie", store::Role::kEditor);
  const auto session = auth_.accounts().accept(*link, kPassword);
  std::stringstream bytes;
  bytes << std::ifstream(data_.path() / "quesaco.db").rdbuf();
  const std::string disk = bytes.str();
  EXPECT_THAT(disk, ::testing::HasSubstr(session->csrf)) << "what is there is found";
  for (const std::string& secret : {*link, session->token, std::string(kPassword)}) {
    EXPECT_THAT(disk, ::testing::Not(::testing::HasSubstr(secret)));
  }
}

}  // namespace
}  // namespace quesaco::auth
