#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "server/auth/actor.h"
#include "server/auth/passwords.h"
#include "server/auth/sessions.h"
#include "server/store/store.h"

namespace quesaco::auth {

/// Whom a one-time token is for, and why it was given.
struct Invited {
  Actor who;
  store::Link::Purpose purpose = store::Link::Purpose::kInvitation;
};

/// What the staff does with accounts; all of it is in the audit. A one-time token gives access to
/// an account once, for who brings it to accept(): it is told once, here, and only its hash is
/// kept. Administrators only, unless said otherwise. Safe from any thread.
class Accounts {
 public:
  static constexpr std::chrono::days kInvitation{7};
  static constexpr std::chrono::hours kReset{24};

  /// All must outlive it.
  Accounts(store::Store& store, const store::Clock& clock, Passwords& passwords, Sessions& sessions)
      : store_(store), clock_(clock), passwords_(passwords), sessions_(sessions) {}

  /// All, by name.
  [[nodiscard]] Outcome<std::vector<store::Account>> all(const Actor& by) const;

  /// Adds an account; gives a one-time token for kInvitation. kBadField where the name is none:
  /// two to 64 code points, without control characters; kConflict where somebody has it.
  [[nodiscard]] Outcome<std::string> invite(const Actor& by, const std::string& name,
                                            store::Role role);

  /// Ends the account's password, sessions and earlier tokens at once, rather than when the new
  /// link is used: who asks for it may fear that somebody else knows the password. Gives a one-time
  /// token for kReset. kNotFound; kConflict where the account is deactivated.
  [[nodiscard]] Outcome<std::string> reset(const Actor& by, const std::string& name);

  /// From now on, for open sessions too. kConflict for the last administrator who can sign in.
  [[nodiscard]] Outcome<void> set_role(const Actor& by, const std::string& name, store::Role role);

  /// Ends sessions and one-time tokens at once. kConflict as set_role().
  [[nodiscard]] Outcome<void> deactivate(const Actor& by, const std::string& name);
  [[nodiscard]] Outcome<void> reactivate(const Actor& by, const std::string& name);

  /// Anybody. kLink.
  [[nodiscard]] Outcome<Invited> invited(const std::string& token) const;

  /// Anybody: chooses the password, and is signed in. kLink; kBadField: see check_new_password().
  [[nodiscard]] Outcome<NewSession> accept(const std::string& token, const std::string& password);

  /// Whoever is signed in with `session`, a token: replaces their own password and ends their other
  /// sessions. kSignedOut; kWrong and kThrottled for the former one; kBadField.
  [[nodiscard]] Outcome<void> change_password(const std::string& session, const std::string& former,
                                              const std::string& password);

 private:
  [[nodiscard]] Outcome<store::Account> find(const Actor& by, const std::string& name) const;
  [[nodiscard]] Outcome<store::Linked> linked(const std::string& token) const;
  [[nodiscard]] Outcome<void> change(const store::Account& account, store::Role role, bool active,
                                     const store::AuditEntry& entry);

  store::Store& store_;
  const store::Clock& clock_;
  Passwords& passwords_;
  Sessions& sessions_;
};

}  // namespace quesaco::auth
