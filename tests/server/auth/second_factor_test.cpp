#include "server/auth/second_factor.h"

#include <liboath/oath.h>

#include <cctype>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "server/auth/totp.h"
#include "tests/server/auth/staff.h"

namespace quesaco::auth {
namespace {

using Code = Refusal::Code;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

/// Marc, whose app has a secret; it was confirmed two steps ago.
class SecondFactorTest : public StaffTest {
 protected:
  SecondFactorTest() {
    secret_ = second_factor().begin(session_, "Quésaco").value().secret;
    codes_ = second_factor().confirm(session_, secret_, app_code()).value();
    clock_.advance(60s);
  }

  SecondFactor& second_factor() { return auth_.second_factor(); }

  /// What the app shows, with a clock that is this far off.
  std::string app_code(std::chrono::seconds off = 0s) const { return code_of_secret(secret_, off); }
  std::string code_of_secret(const std::string& secret, std::chrono::seconds off = 0s) const {
    char* key = nullptr;
    std::size_t size = 0;
    EXPECT_EQ(oath_base32_decode(secret.data(), secret.size(), &key, &size), OATH_OK);
    std::array<char, totp::kDigits + 1> code{};
    const std::time_t now = std::chrono::system_clock::to_time_t(clock_.now() + off);
    EXPECT_EQ(oath_totp_generate(key, size, now, 30, 0, totp::kDigits, code.data()), OATH_OK);
    std::free(key);
    return code.data();
  }
  Outcome<NewSession> sign_in_with(const std::string& code, const std::string& password = kPassword,
                                   const std::string& address = kAddress) {
    return auth_.sessions().sign_in({"Marc", password, code}, address);
  }

  std::string session_ = join("Marc");
  std::string secret_;
  std::vector<std::string> codes_;
};

TEST_F(SecondFactorTest, IsAddedOnceTheAppShowsItsCode) {
  const std::string session = join("Zoé");
  const auto offer = second_factor().begin(session, "L'aide");
  ASSERT_TRUE(offer);
  EXPECT_THAT(offer->uri, StartsWith("otpauth://totp/L%27aide:Zo%C3%A9?secret=" + offer->secret));
  EXPECT_EQ(offer->qr_svg, totp::qr_svg(offer->uri));
  EXPECT_TRUE(sign_in("Zoé")) << "nothing has changed yet";

  const auto refused = second_factor().confirm(session, offer->secret, "000000");
  ASSERT_EQ(code_of(refused), Code::kWrong);
  EXPECT_EQ(refused.error().field, "code");
  EXPECT_TRUE(sign_in("Zoé"));
  EXPECT_FALSE(auth_.sessions().check(session)->second_factor);

  ASSERT_TRUE(second_factor().confirm(session, offer->secret, code_of_secret(offer->secret)));
  EXPECT_TRUE(is_told("second_factor.add", "Zoé"));
  EXPECT_TRUE(auth_.sessions().check(session)->second_factor);
  EXPECT_EQ(code_of(sign_in("Zoé")), Code::kCodeNeeded);
}

TEST_F(SecondFactorTest, AnotherDoesNotTakeItsPlace) {
  const std::string other = totp::new_secret();
  EXPECT_EQ(code_of(second_factor().begin(session_, "Quésaco")), Code::kConflict);
  EXPECT_EQ(code_of(second_factor().confirm(session_, other, code_of_secret(other))),
            Code::kConflict);
  EXPECT_TRUE(sign_in_with(app_code()));
}

TEST_F(SecondFactorTest, IsForWhoIsSignedIn) {
  EXPECT_EQ(code_of(second_factor().begin("none", "Quésaco")), Code::kSignedOut);
  EXPECT_EQ(code_of(second_factor().confirm("none", secret_, app_code())), Code::kSignedOut);
  EXPECT_EQ(code_of(second_factor().remove("none", kPassword)), Code::kSignedOut);
}

TEST_F(SecondFactorTest, RecoveryCodesAreTenAndOnlyTheirHashesAreKept) {
  EXPECT_EQ(std::set<std::string>(codes_.begin(), codes_.end()).size(), 10U);
  std::stringstream bytes;
  bytes << std::ifstream(data_.path() / "quesaco.db").rdbuf();
  EXPECT_THAT(bytes.str(), HasSubstr(secret_)) << "what is there is found";
  for (const std::string& code : codes_) {
    EXPECT_THAT(code, MatchesRegex("[2-9a-kmnp-z]{10}"));
    EXPECT_THAT(bytes.str(), Not(HasSubstr(code)));
  }
}

TEST_F(SecondFactorTest, OnlyTheRightPasswordTellsOfIt) {
  EXPECT_EQ(code_of(sign_in("Marc")), Code::kCodeNeeded);
  join("Zoé");
  const auto with = sign_in("Marc", "a guess");
  const auto without = sign_in("Zoé", "a guess");
  EXPECT_EQ(code_of(with), Code::kWrong);
  EXPECT_EQ(with.error().message, without.error().message);
  EXPECT_EQ(sign_in_with(app_code(), "a guess").error().message, without.error().message);
  EXPECT_TRUE(sign_in_with(app_code())) << "the code was not used up";
}

TEST_F(SecondFactorTest, CodesOfOneStepEitherWayAreAccepted) {
  EXPECT_EQ(code_of(sign_in_with(app_code(-60s))), Code::kWrong);
  EXPECT_EQ(code_of(sign_in_with(app_code(60s))), Code::kWrong);
  EXPECT_TRUE(sign_in_with(app_code(-30s)));
  EXPECT_TRUE(sign_in_with(app_code()));
  EXPECT_TRUE(sign_in_with(app_code(30s)));
}

TEST_F(SecondFactorTest, CodeCountsOnce) {
  const std::string code = app_code();
  ASSERT_TRUE(sign_in_with(code.substr(0, 3) + " " + code.substr(3)));
  const auto refused = sign_in_with(code);
  ASSERT_EQ(code_of(refused), Code::kWrong);
  EXPECT_EQ(refused.error().field, "code");
  EXPECT_EQ(code_of(sign_in_with(app_code(-30s))), Code::kWrong) << "nor one before it";
}

TEST_F(SecondFactorTest, CodeThatConfirmedCountsNoMore) {
  const std::string session = join("Zoé");
  const std::string secret = second_factor().begin(session, "Quésaco")->secret;
  const std::string code = code_of_secret(secret);
  ASSERT_TRUE(second_factor().confirm(session, secret, code));
  EXPECT_EQ(code_of(auth_.sessions().sign_in({"Zoé", kPassword, code}, kAddress)), Code::kWrong);
}

TEST_F(SecondFactorTest, CodeOpensOneSessionAtTheSameMoment) {
  const std::string code = app_code();
  std::array<bool, 2> opened{};
  {
    std::vector<std::jthread> threads;
    for (bool& one : opened) threads.emplace_back([&] { one = sign_in_with(code).has_value(); });
  }
  EXPECT_EQ(std::ranges::count(opened, true), 1);
}

TEST_F(SecondFactorTest, RecoveryCodesCountOnceEach) {
  std::string typed = " " + codes_[0].substr(0, 5) + "-" + codes_[0].substr(5) + " ";
  for (char& c : typed) c = static_cast<char>(std::toupper(c));
  EXPECT_TRUE(sign_in_with(typed));
  EXPECT_TRUE(is_told("second_factor.recover", "Marc"));
  EXPECT_EQ(code_of(sign_in_with(codes_[0])), Code::kWrong);
  EXPECT_TRUE(sign_in_with(codes_[9]));
}

TEST_F(SecondFactorTest, RecoveryCodesAreTheAccountsOwn) {
  const std::string session = join("Zoé");
  const std::string secret = second_factor().begin(session, "Quésaco")->secret;
  const auto codes = second_factor().confirm(session, secret, code_of_secret(secret));
  ASSERT_TRUE(codes);
  EXPECT_EQ(code_of(sign_in_with(codes->front())), Code::kWrong);
}

TEST_F(SecondFactorTest, MissingCodeIsNoFailure) {
  for (int i = 0; i < 6; ++i) EXPECT_EQ(code_of(sign_in("Marc")), Code::kCodeNeeded) << i;
  EXPECT_TRUE(sign_in_with(app_code()));
}

TEST_F(SecondFactorTest, GuessingCodesIsThrottled) {
  for (int i = 0; i < 4; ++i) {
    const std::string address = "192.0.2.1" + std::to_string(i);
    EXPECT_EQ(code_of(sign_in_with("000000", kPassword, address)), Code::kWrong);
  }
  EXPECT_EQ(code_of(sign_in("Marc")), Code::kCodeNeeded) << "which forgets nothing";
  EXPECT_EQ(code_of(sign_in("Marc", "a guess")), Code::kWrong) << "counts together";
  EXPECT_EQ(code_of(sign_in_with(app_code())), Code::kThrottled);
  clock_.advance(1s);
  EXPECT_TRUE(sign_in_with(app_code()));
}

TEST_F(SecondFactorTest, IsRemovedWithThePassword) {
  EXPECT_EQ(code_of(second_factor().remove(session_, "a guess")), Code::kWrong);
  EXPECT_EQ(code_of(sign_in("Marc")), Code::kCodeNeeded);
  ASSERT_TRUE(second_factor().remove(session_, kPassword));
  EXPECT_TRUE(is_told("second_factor.remove", "Marc"));
  EXPECT_TRUE(sign_in("Marc"));
  EXPECT_TRUE(second_factor().remove(session_, kPassword)) << "harmless";

  const std::string next = second_factor().begin(session_, "Quésaco")->secret;
  ASSERT_TRUE(second_factor().confirm(session_, next, code_of_secret(next)));
  EXPECT_EQ(code_of(sign_in_with(codes_[0])), Code::kWrong) << "the former recovery codes are gone";
}

TEST_F(SecondFactorTest, ResetTakesItAway) {
  const auto link = auth_.accounts().reset(kMarie, "Marc");
  ASSERT_TRUE(link);
  ASSERT_TRUE(auth_.accounts().accept(*link, kPassword));
  EXPECT_TRUE(sign_in("Marc"));
}

}  // namespace
}  // namespace quesaco::auth
