#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "server/auth/actor.h"
#include "server/auth/passwords.h"
#include "server/auth/refusal.h"
#include "server/auth/throttle.h"
#include "server/store/store.h"

namespace quesaco::auth {

/// What a browser holds once its user has signed in.
struct NewSession {
  std::string token;  ///< for a cookie that no script reads
  std::string csrf;   ///< for each request that changes something
  Actor who;
};

struct SignedIn {
  Actor who;
  bool second_factor = false;  ///< whether the account has one
  std::string csrf;
  store::Clock::TimePoint ends_at;  ///< unless it is used before
};

/// Who is signed in. All are safe from any thread; signing in takes as long as Passwords.
class Sessions {
 public:
  static constexpr std::chrono::minutes kIdle{30};
  static constexpr std::chrono::hours kLongest{8};
  static constexpr std::chrono::minutes kNoted{1};  ///< use is written no more often

  struct Credentials {
    std::string name;
    std::string password;
    std::optional<std::string> code = {};  ///< an app's or a recovery code, as somebody types it
  };

  /// All must outlive it.
  Sessions(store::Store& store, const store::Clock& clock, Passwords& passwords, Throttle& throttle)
      : store_(store), clock_(clock), passwords_(passwords), throttle_(throttle) {}

  /// `address`: the IP address that asks. kWrong alike for a wrong password, a name that
  /// nobody has, and an account that is deactivated or has no password yet; kThrottled. Where the
  /// account has a second factor: kCodeNeeded, which counts as no failure, without a code; kWrong
  /// for another than a recovery code or that of the time step now, before or after, and for each
  /// of them the second time.
  [[nodiscard]] Outcome<NewSession> sign_in(const Credentials& credentials,
                                            const std::string& address);

  /// The session of a token, which is in use by that: it ends kIdle after its last use that was
  /// written, and kLongest after its start. kSignedOut where there is none.
  [[nodiscard]] Outcome<SignedIn> check(const std::string& token);

  /// Whether check() would find it, which is no use of it.
  [[nodiscard]] bool holds(const std::string& token) const;

  /// Ends all sessions of whoever holds the token: who signs out means everywhere. Harmless where
  /// there is no such session.
  [[nodiscard]] Outcome<void> sign_out(const std::string& token);

  /// The account of whoever holds the token, once the password has been verified again. kSignedOut;
  /// kWrong; kThrottled, together with failures to sign in.
  [[nodiscard]] Outcome<store::Account> confirm(const std::string& token,
                                                const std::string& password);

  /// Signs somebody in whose password, hashed as `password_hash`, was just verified or set. Forgets
  /// what has ended: that is seldom enough to do it each time.
  [[nodiscard]] Outcome<NewSession> open(const store::Account& account,
                                         const std::string& password_hash);

  /// Forgets sessions and one-time tokens that have ended.
  void purge();

 private:
  struct Verified {
    store::Account account;
    Throttle::Try made;  ///< counts as a failure, unless Throttle is told otherwise
  };
  [[nodiscard]] Outcome<Verified> verified(const std::string& name, const std::string& password,
                                           const std::string& address);
  [[nodiscard]] Outcome<void> check_second_factor(const Verified& verified,
                                                  const std::optional<std::string>& code);
  [[nodiscard]] Outcome<bool> use_up(const store::Account& account, const std::string& typed);

  store::Store& store_;
  const store::Clock& clock_;
  Passwords& passwords_;
  Throttle& throttle_;
};

}  // namespace quesaco::auth
