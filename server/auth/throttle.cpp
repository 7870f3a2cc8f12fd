#include "server/auth/throttle.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <utility>

namespace quesaco::auth {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kFirstThatWaits = 5;
constexpr std::chrono::seconds kLongestWait = 15min;
constexpr store::LoginFailures::Duration kMemory = 24h;

std::string account_subject(const std::string& account) { return "account:" + account; }

std::vector<std::string> subjects(const std::string& account, const std::string& address) {
  std::vector<std::string> subjects = {account_subject(account)};
  if (!address.empty()) subjects.push_back("address:" + network_of(address));
  return subjects;
}

std::string in_words(std::chrono::seconds wait) {
  if (wait <= 1s) return "une seconde";
  if (wait < 2min) return std::to_string(wait.count()) + " secondes";
  return std::to_string(std::chrono::ceil<std::chrono::minutes>(wait).count()) + " minutes";
}

}  // namespace

std::chrono::seconds wait_after(std::int64_t failures) {
  if (failures < kFirstThatWaits) return 0s;
  constexpr std::int64_t kMostDoublings = 10;  // 1024 s is more than 15 minutes
  const auto doublings = std::min(failures - kFirstThatWaits, kMostDoublings);
  return std::min(std::chrono::seconds(std::int64_t{1} << doublings), kLongestWait);
}

std::string network_of(const std::string& address) {
  in6_addr whole{};
  if (::inet_pton(AF_INET6, address.c_str(), &whole) != 1) return address;
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (IN6_IS_ADDR_V4MAPPED(&whole)) {
    return ::inet_ntop(AF_INET, &whole.s6_addr[12], text.data(), text.size());
  }
  std::fill(whole.s6_addr + 8, whole.s6_addr + 16, std::uint8_t{0});
  return std::string(::inet_ntop(AF_INET6, &whole, text.data(), text.size())) + "/64";
}

Outcome<Throttle::Try> Throttle::attempt(const std::string& account, const std::string& address) {
  const auto policy = [](const store::Failures& failures) {
    return failures.last_at + wait_after(failures.count);
  };
  auto attempt = from_store(failures_.attempt(subjects(account, address), policy, kMemory));
  if (!attempt) return tl::unexpected(std::move(attempt.error()));
  if (attempt->wait <= 0s) return Try{account, std::move(attempt->counted)};
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(attempt->wait);
  return tl::unexpected(Refusal{
      .code = Refusal::Code::kThrottled,
      .message = "Trop d'essais ont échoué : attendez " + in_words(seconds) + ", puis réessayez.",
      .wait = seconds});
}

Outcome<void> Throttle::take_back(const Try& made) {
  return from_store(failures_.take_back(made.counted));
}

Outcome<void> Throttle::succeeded(const Try& made) {
  return take_back(made).and_then(
      [&] { return from_store(failures_.forget(account_subject(made.account))); });
}

}  // namespace quesaco::auth
