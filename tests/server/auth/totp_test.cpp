#include "server/auth/totp.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qrencode.h>

#include <memory>
#include <regex>
#include <set>
#include <utility>

namespace quesaco::auth::totp {
namespace {

using std::chrono::seconds;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;

// RFC 6238's "12345678901234567890", in base32.
constexpr const char* kSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

store::Clock::TimePoint at(std::int64_t time) { return store::Clock::TimePoint(seconds(time)); }

// Appendix B, SHA-1: of its eight digits the last six are the code of six. Its last row is of the
// year 2603, which the clock does not reach.
TEST(Totp, CodesAreThoseOfRfc6238) {
  struct Row {
    std::int64_t time;
    const char* code;
    std::int64_t step;
  };
  const Row rows[] = {{59, "287082", 0x1},
                      {1111111109, "081804", 0x23523EC},
                      {1111111111, "050471", 0x23523ED},
                      {1234567890, "005924", 0x273EF07},
                      {2000000000, "279037", 0x3F940AA}};
  for (const auto& [time, code, step] : rows) {
    EXPECT_EQ(matching_step(kSecret, code, at(time)), step) << time;
  }
}

TEST(Totp, OneStepEitherWayIsAccepted) {
  constexpr std::int64_t kCodeStep = 0x273EF07;
  constexpr std::int64_t kStart = kCodeStep * 30;
  const auto step_at = [](std::int64_t time) { return matching_step(kSecret, "005924", at(time)); };
  EXPECT_EQ(step_at(kStart - 31), std::nullopt);
  EXPECT_EQ(step_at(kStart - 30), kCodeStep);
  EXPECT_EQ(step_at(kStart), kCodeStep);
  EXPECT_EQ(step_at(kStart + 59), kCodeStep);
  EXPECT_EQ(step_at(kStart + 60), std::nullopt);
}

TEST(Totp, OnlySixDigitsOfAWellFormedSecretMatch) {
  for (const char* code : {"", "5924", "89005924", "005925", "00592x", "-05924"}) {
    EXPECT_EQ(matching_step(kSecret, code, at(1234567890)), std::nullopt) << code;
  }
  const std::string secret = kSecret;
  for (const std::string& bad :
       {std::string(), secret.substr(0, 31), secret + "GEZDGNBV", "1" + secret.substr(1),
        secret.substr(0, 24) + "========", " " + secret}) {
    EXPECT_EQ(matching_step(bad, "005924", at(1234567890)), std::nullopt) << bad;
  }
}

TEST(Totp, SecretsAreNeverTheSame) {
  EXPECT_THAT(new_secret(), MatchesRegex("[A-Z2-7]{32}"));
  EXPECT_NE(new_secret(), new_secret());
}

TEST(Totp, UriNamesIssuerAndAccount) {
  EXPECT_EQ(uri("ABC", "Quésaco", "Zoé O'Neil & fils?"),
            "otpauth://totp/Qu%C3%A9saco:Zo%C3%A9%20O%27Neil%20%26%20fils%3F"
            "?secret=ABC&issuer=Qu%C3%A9saco");
}

/// The dark modules that an SVG draws, as (x, y).
std::set<std::pair<int, int>> modules_of(const std::string& svg) {
  std::set<std::pair<int, int>> modules;
  const std::regex run(R"(M(\d+) (\d+)h(\d+)v1h-(\d+)z)");
  for (std::sregex_iterator found(svg.begin(), svg.end(), run), end; found != end; ++found) {
    const int x = std::stoi((*found)[1]);
    for (int i = 0; i < std::stoi((*found)[3]); ++i) modules.emplace(x + i, stoi((*found)[2]));
    EXPECT_EQ((*found)[3], (*found)[4]);
  }
  return modules;
}

TEST(Totp, QrCodeDrawsEachModule) {
  const std::string text = uri(kSecret, "Quésaco", "Marie");
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> qr(
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_L), &QRcode_free);
  std::set<std::pair<int, int>> modules;
  for (int y = 0; y < qr->width; ++y) {
    for (int x = 0; x < qr->width; ++x) {
      if ((qr->data[y * qr->width + x] & 1) != 0) modules.emplace(x + 4, y + 4);
    }
  }
  const std::string svg = qr_svg(text);
  EXPECT_EQ(modules_of(svg), modules);
  const std::string size = std::to_string(qr->width + 8);
  EXPECT_THAT(svg, HasSubstr("viewBox=\"0 0 " + size + " " + size + "\""));
  EXPECT_THAT(svg, HasSubstr("<title>Code QR"));
}

// The assistant's 80 and the account's 64 code points, of four bytes each.
TEST(Totp, QrCodeHoldsTheLongestNames) {
  const auto repeated = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "😀";
    return text;
  };
  EXPECT_NO_THROW(qr_svg(uri(kSecret, repeated(80), repeated(64))));
  EXPECT_NO_THROW(qr_svg(std::string(2953, 'a')));
  EXPECT_THROW(qr_svg(std::string(2954, 'a')), std::length_error);
}

}  // namespace
}  // namespace quesaco::auth::totp
