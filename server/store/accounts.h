#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"
#include "server/store/audit.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"

namespace quesaco::store {

/// Each may do what those before it may.
enum class Role { kReader, kEditor, kAdministrator };

[[nodiscard]] std::string_view name_of(Role role);  ///< "reader", "editor", "administrator"
[[nodiscard]] std::optional<Role> role_named(std::string_view name);

/// The key of whoever is called that: without case and accents.
[[nodiscard]] std::string account_key(std::string_view name);

struct Account {
  static constexpr std::size_t kLongestName = 64;  ///< in code points

  std::string name;  ///< as people write it
  Role role = Role::kReader;
  bool active = true;
  std::optional<std::string> password_hash = {};  ///< nothing until one is chosen
  std::optional<std::string> totp_secret = {};    ///< in base32; nothing: no second factor
  std::string created_at = {};                    ///< UTC, ISO 8601; the repository's to give

  [[nodiscard]] bool has_second_factor() const { return totp_secret.has_value(); }
};

/// A way to choose a password, once.
struct Link {
  enum class Purpose { kInvitation, kReset };
  std::string hash;  ///< of its token
  Purpose purpose = Purpose::kInvitation;
  Clock::TimePoint expires_at;
};

[[nodiscard]] std::string_view name_of(Link::Purpose purpose);  ///< "invitation", "reset"

/// A second factor to be: its secret, the time step of the code that confirmed it, and the hashes
/// of its recovery codes.
struct NewTotp {
  std::string secret;  ///< in base32
  std::int64_t step = 0;
  std::vector<std::string> recovery_hashes;
};

/// Whom a link is for, and what for.
struct Linked {
  Account account;
  Link::Purpose purpose = Link::Purpose::kInvitation;
};

/// Who may use the staff console. What changes an account is recorded in the audit by the same
/// transaction. `key` is an account_key(). Safe from any thread.
class Accounts {
 public:
  Accounts(Executor& executor, const Clock& clock) : executor_(executor), clock_(clock) {}

  /// False, and nothing done, where somebody is called that already.
  [[nodiscard]] Result<bool> add(const Account& account, const Link& link, const AuditEntry& entry);

  [[nodiscard]] Result<std::optional<Account>> find(const std::string& key) const;

  /// All, by name.
  [[nodiscard]] Result<std::vector<Account>> all() const;

  /// False, and nothing done, where it would leave no administrator who can sign in. Deactivating
  /// ends sessions and links.
  [[nodiscard]] Result<bool> change(const std::string& key, Role role, bool active,
                                    const AuditEntry& entry);

  /// Takes the password, the second factor, sessions and other links away; `link` gives access
  /// again.
  [[nodiscard]] Result<void> reset(const std::string& key, const Link& link,
                                   const AuditEntry& entry);

  /// The active account that an unexpired link is for.
  [[nodiscard]] Result<std::optional<Linked>> linked(const std::string& link_hash) const;

  /// Sets the password of linked() and uses its links up. False, and nothing done, where there is
  /// no such account any more.
  [[nodiscard]] Result<bool> accept(const std::string& link_hash, const std::string& password_hash,
                                    const AuditEntry& entry);

  /// Ends all sessions but `kept_session`, a hash. False, and nothing done, where the password is
  /// no longer the one hashed as `former_hash`.
  [[nodiscard]] Result<bool> set_password(const std::string& key, const std::string& former_hash,
                                          const std::string& password_hash,
                                          const std::string& kept_session, const AuditEntry& entry);

  /// Adds a second factor. False, and nothing done, where the account has one or is not active.
  [[nodiscard]] Result<bool> add_totp(const std::string& key, const NewTotp& totp,
                                      const AuditEntry& entry);

  /// Takes the second factor away. False, and nothing done, where there is none.
  [[nodiscard]] Result<bool> remove_totp(const std::string& key, const AuditEntry& entry);

  /// Uses a time step of `secret` up, and all before it. False, and nothing done, where it was used
  /// up already or the secret is not the account's any more.
  [[nodiscard]] Result<bool> use_totp_step(const std::string& key, const std::string& secret,
                                           std::int64_t step);

  /// Uses a recovery code up. False, and nothing done, where the account has no such code.
  [[nodiscard]] Result<bool> use_recovery_code(const std::string& key, const std::string& hash,
                                               const AuditEntry& entry);

  /// Forgets links that have expired.
  [[nodiscard]] Result<void> purge_links();

 private:
  Executor& executor_;
  const Clock& clock_;
};

}  // namespace quesaco::store
