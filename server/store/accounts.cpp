#include "server/store/accounts.h"

#include <algorithm>
#include <array>

#include "engine/text/unicode.h"

namespace quesaco::store {
namespace {

// In the order of their enumerators.
constexpr std::array<std::string_view, 3> kRoles = {"reader", "editor", "administrator"};
constexpr std::array<std::string_view, 2> kPurposes = {"invitation", "reset"};

Result<Account> to_account(const Values& row) {
  const auto role = role_named(text(row[1]));
  if (!role) {
    return environment_error("Le compte « " + text(row[0]) + " » a le rôle « " + text(row[1]) +
                             " », que ce programme ne connaît pas : installez la version du "
                             "programme qui l'a créé, ou une plus récente.");
  }
  return Account{text(row[0]),          *role,       integer(row[2]) != 0, optional_text(row[3]),
                 optional_text(row[4]), text(row[5])};
}

Result<std::optional<Account>> to_optional_account(const Rows& rows) {
  if (rows.empty()) return std::nullopt;
  return to_account(rows.front()).map([](Account account) { return std::optional(account); });
}

Result<std::vector<Account>> to_accounts(const Rows& rows) {
  std::vector<Account> accounts;
  for (const Values& row : rows) {
    auto account = to_account(row);
    if (!account) return tl::unexpected(std::move(account.error()));
    accounts.push_back(std::move(*account));
  }
  return accounts;
}

Result<void> insert(Connection& connection, const std::string& key, const Link& link) {
  return run(connection,
             "INSERT INTO links (hash, account, purpose, expires_at) VALUES (?, ?, ?, ?)",
             {link.hash, key, std::string(name_of(link.purpose)), to_iso8601(link.expires_at)});
}

Result<void> end_sessions_and_links(Connection& connection, const std::string& key) {
  return run(connection, "DELETE FROM sessions WHERE account = ?", {key}).and_then([&] {
    return run(connection, "DELETE FROM links WHERE account = ?", {key});
  });
}

Result<void> delete_recovery_codes(Connection& connection, const std::string& key) {
  return run(connection, "DELETE FROM recovery_codes WHERE account = ?", {key});
}

Result<void> insert_recovery_codes(Connection& connection, const std::string& key,
                                   const std::vector<std::string>& hashes) {
  for (const std::string& hash : hashes) {
    auto inserted =
        run(connection, "INSERT INTO recovery_codes (hash, account) VALUES (?, ?)", {hash, key});
    if (!inserted) return inserted;
  }
  return {};
}

/// Whether a statement that returns what it changed did so; if it did, goes on with `next`.
template <class Next>
Result<bool> if_done(const Result<Rows>& rows, Next next) {
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return false;
  return next().map([] { return true; });
}

}  // namespace

std::string_view name_of(Role role) { return kRoles.at(static_cast<std::size_t>(role)); }

std::optional<Role> role_named(std::string_view name) {
  const auto* const found = std::ranges::find(kRoles, name);
  return found == kRoles.end() ? std::nullopt
                               : std::optional(static_cast<Role>(found - kRoles.begin()));
}

std::string_view name_of(Link::Purpose purpose) {
  return kPurposes.at(static_cast<std::size_t>(purpose));
}

std::string account_key(std::string_view name) { return text::simplify(name); }

Result<bool> Accounts::add(const Account& account, const Link& link, const AuditEntry& entry) {
  return executor_.run([&, now = to_iso8601(clock_.now()),
                        key = account_key(account.name)](Connection& connection) {
    return if_done(
        connection.execute(
            "INSERT INTO accounts (account, name, role, active, created_at) VALUES (?, ?, ?, 1, ?) "
            "ON CONFLICT (account) DO NOTHING RETURNING account",
            {key, account.name, std::string(name_of(account.role)), now}),
        [&] {
          return insert(connection, key, link).and_then([&] {
            return record(connection, entry, now);
          });
        });
  });
}

Result<std::optional<Account>> Accounts::find(const std::string& key) const {
  return executor_.run([&](Connection& connection) {
    return connection
        .execute(
            "SELECT name, role, active, password_hash, totp_secret, created_at FROM accounts "
            "WHERE account = ?",
            {key})
        .and_then(to_optional_account);
  });
}

Result<std::vector<Account>> Accounts::all() const {
  return executor_.run([](Connection& connection) {
    return connection
        .execute(
            "SELECT name, role, active, password_hash, totp_secret, created_at FROM accounts "
            "ORDER BY account",
            {})
        .and_then(to_accounts);
  });
}

Result<bool> Accounts::change(const std::string& key, Role role, bool active,
                              const AuditEntry& entry) {
  const bool stays = role == Role::kAdministrator && active;
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return if_done(
        // Who was invited and has not come yet cannot let anybody in again.
        connection.execute(
            "UPDATE accounts SET role = ?, active = ? WHERE account = ? AND "
            "(? = 1 OR role <> 'administrator' OR active = 0 OR EXISTS (SELECT 1 FROM accounts o "
            "WHERE o.account <> accounts.account AND o.role = 'administrator' AND o.active = 1 "
            "AND o.password_hash IS NOT NULL)) RETURNING account",
            {std::string(name_of(role)), std::int64_t{active ? 1 : 0}, key,
             std::int64_t{stays ? 1 : 0}}),
        [&] {
          return (active ? Result<void>() : end_sessions_and_links(connection, key)).and_then([&] {
            return record(connection, entry, now);
          });
        });
  });
}

Result<void> Accounts::reset(const std::string& key, const Link& link, const AuditEntry& entry) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return end_sessions_and_links(connection, key)
        .and_then([&] {
          return run(connection,
                     "UPDATE accounts SET password_hash = NULL, totp_secret = NULL "
                     "WHERE account = ?",
                     {key});
        })
        .and_then([&] { return delete_recovery_codes(connection, key); })
        .and_then([&] { return insert(connection, key, link); })
        .and_then([&] { return record(connection, entry, now); });
  });
}

Result<std::optional<Linked>> Accounts::linked(const std::string& link_hash) const {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return connection
        .execute(
            "SELECT a.name, a.role, a.active, a.password_hash, a.totp_secret, a.created_at, "
            "l.purpose FROM links l JOIN accounts a ON a.account = l.account "
            "WHERE l.hash = ? AND l.expires_at > ? AND a.active = 1",
            {link_hash, now})
        .and_then([](const Rows& rows) -> Result<std::optional<Linked>> {
          if (rows.empty()) return std::nullopt;
          const bool is_reset = text(rows.front()[6]) == name_of(Link::Purpose::kReset);
          return to_account(rows.front()).map([&](Account account) {
            return std::optional(Linked{
                std::move(account), is_reset ? Link::Purpose::kReset : Link::Purpose::kInvitation});
          });
        });
  });
}

Result<bool> Accounts::accept(const std::string& link_hash, const std::string& password_hash,
                              const AuditEntry& entry) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) -> Result<bool> {
    const auto changed = connection.execute(
        "UPDATE accounts SET password_hash = ? WHERE active = 1 AND account = "
        "(SELECT account FROM links WHERE hash = ? AND expires_at > ?) RETURNING account",
        {password_hash, link_hash, now});
    return if_done(changed, [&] {
      return end_sessions_and_links(connection, text(changed->front().front())).and_then([&] {
        return record(connection, entry, now);
      });
    });
  });
}

Result<bool> Accounts::set_password(const std::string& key, const std::string& former_hash,
                                    const std::string& password_hash,
                                    const std::string& kept_session, const AuditEntry& entry) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return if_done(connection.execute("UPDATE accounts SET password_hash = ? WHERE account = ? AND "
                                      "password_hash = ? AND active = 1 RETURNING account",
                                      {password_hash, key, former_hash}),
                   [&] {
                     return run(connection, "DELETE FROM sessions WHERE account = ? AND hash <> ?",
                                {key, kept_session})
                         .and_then([&] { return record(connection, entry, now); });
                   });
  });
}

Result<bool> Accounts::add_totp(const std::string& key, const NewTotp& totp,
                                const AuditEntry& entry) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return if_done(
        connection.execute("UPDATE accounts SET totp_secret = ?, totp_step = ? WHERE account = ? "
                           "AND totp_secret IS NULL AND active = 1 RETURNING account",
                           {totp.secret, totp.step, key}),
        [&] {
          return insert_recovery_codes(connection, key, totp.recovery_hashes).and_then([&] {
            return record(connection, entry, now);
          });
        });
  });
}

Result<bool> Accounts::remove_totp(const std::string& key, const AuditEntry& entry) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return if_done(connection.execute("UPDATE accounts SET totp_secret = NULL WHERE account = ? "
                                      "AND totp_secret IS NOT NULL RETURNING account",
                                      {key}),
                   [&] {
                     return delete_recovery_codes(connection, key).and_then([&] {
                       return record(connection, entry, now);
                     });
                   });
  });
}

Result<bool> Accounts::use_totp_step(const std::string& key, const std::string& secret,
                                     std::int64_t step) {
  return executor_.run([&](Connection& connection) {
    return connection
        .execute(
            "UPDATE accounts SET totp_step = ? WHERE account = ? AND totp_secret = ? "
            "AND totp_step < ? RETURNING account",
            {step, key, secret, step})
        .map([](const Rows& rows) { return !rows.empty(); });
  });
}

Result<bool> Accounts::use_recovery_code(const std::string& key, const std::string& hash,
                                         const AuditEntry& entry) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return if_done(connection.execute("DELETE FROM recovery_codes WHERE account = ? AND hash = ? "
                                      "RETURNING account",
                                      {key, hash}),
                   [&] { return record(connection, entry, now); });
  });
}

Result<void> Accounts::purge_links() {
  return executor_.run([now = to_iso8601(clock_.now())](Connection& connection) {
    return run(connection, "DELETE FROM links WHERE expires_at <= ?", {now});
  });
}

}  // namespace quesaco::store
