#include "server/auth/passwords.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <thread>
#include <vector>

namespace quesaco::auth {
namespace {

std::string letters(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "é";  // code points, not bytes
  return text;
}

TEST(Passwords, AreHashedByArgon2id) {
  Passwords passwords;
  const std::string hash = passwords.hash("cheval agrafe pile");
  EXPECT_THAT(hash, ::testing::StartsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
  EXPECT_NE(passwords.hash("cheval agrafe pile"), hash) << "salted";
  EXPECT_TRUE(passwords.verify(hash, "cheval agrafe pile"));
  EXPECT_FALSE(passwords.verify(hash, "cheval agrafe Pile"));
  EXPECT_FALSE(passwords.verify(std::nullopt, "cheval agrafe pile"));
  EXPECT_FALSE(passwords.verify(std::nullopt, ""));
}

// Each takes 64 MiB, so that memory tells how many there were.
TEST(Passwords, TwoAtMostAreComputedAtOnce) {
  const auto peak_kib = [] {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
  };
  Passwords passwords;
  const long before = peak_kib();  // with one
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) threads.emplace_back([&] { (void)passwords.hash("x"); });
  }
  EXPECT_LT(peak_kib() - before, 100 * 1024);
}

TEST(Passwords, NewOnesAreLongEnoughAndNotObvious) {
  struct Row {
    std::string password;
    bool good;
    const char* reason;
  };
  const Row rows[] = {
      {letters(kShortestPassword), true, "just long enough"},
      {letters(kShortestPassword - 1), false, "too short"},
      {letters(kLongestPassword), true, "just short enough"},
      {letters(kLongestPassword + 1), false, "too long"},
      {"", false, "empty"},
      {"elodie MARTIN", false, "the name"},
      {"élodie martin!", true, "more than the name"},
      {"123456789012", false, "common"},
      {"MotDePasse123", false, "common"},
  };
  for (const auto& [password, good, reason] : rows) {
    const auto checked = check_new_password(password, "Élodie Martin");
    EXPECT_EQ(checked.has_value(), good) << reason;
    EXPECT_EQ(checked ? "password" : checked.error().field, "password");
  }
}

}  // namespace
}  // namespace quesaco::auth
