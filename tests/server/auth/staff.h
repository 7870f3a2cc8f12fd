#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "server/auth/auth.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::auth {

using namespace std::chrono_literals;

/// Stands until it is moved on.
class StoppedClock final : public store::Clock {
 public:
  [[nodiscard]] TimePoint now() const override { return now_; }
  void advance(std::chrono::milliseconds time) { now_ += time; }

 private:
  TimePoint now_ = std::chrono::sys_days(std::chrono::year(2026) / 4 / 12);
};

inline const Actor kMarie{"Marie", store::Role::kAdministrator};
inline const Actor kEditor{"Élodie", store::Role::kEditor};
inline constexpr const char* kPassword = "cheval agrafe pile";
inline constexpr const char* kAddress = "192.0.2.7";

/// A console of which Marie is the administrator.
class StaffTest : public ::testing::Test {
 protected:
  StaffTest() { join("Marie", store::Role::kAdministrator); }

  /// Somebody who was invited and has chosen kPassword; gives the session's token.
  std::string join(const std::string& name, store::Role role = store::Role::kEditor) {
    const auto link = auth_.accounts().invite(kMarie, name, role);
    EXPECT_TRUE(link) << link.error().message;
    const auto session = auth_.accounts().accept(*link, kPassword);
    EXPECT_TRUE(session) << session.error().message;
    return session->token;
  }
  Outcome<NewSession> sign_in(const std::string& name, const std::string& password = kPassword,
                              const std::string& address = kAddress) {
    return auth_.sessions().sign_in({name, password}, address);
  }
  bool is_signed_in(const std::string& token) { return auth_.sessions().check(token).has_value(); }

  /// Whether the audit has it.
  bool is_told(const std::string& action, const std::string& subject) {
    const auto entries = store_->audit().latest(99).value();
    return std::ranges::any_of(entries, [&](const store::StoredAuditEntry& stored) {
      return stored.entry.action == action && stored.entry.subject == subject;
    });
  }

  template <class T>
  static Refusal::Code code_of(const Outcome<T>& outcome) {
    EXPECT_FALSE(outcome.has_value());
    if (outcome) return Refusal::Code::kStore;
    EXPECT_FALSE(outcome.error().message.empty());
    return outcome.error().code;
  }

  quesaco::testing::TemporaryFolder data_;
  StoppedClock clock_;
  std::unique_ptr<store::Store> store_ =
      store::Store::open(data_.path(), clock_, [](const auto&) {}).value();
  Auth auth_{*store_, clock_};
};

}  // namespace quesaco::auth
