#include "server/auth/accounts.h"

#include <algorithm>
#include <utility>

#include "engine/text/unicode.h"
#include "server/auth/tokens.h"

namespace quesaco::auth {
namespace {

constexpr std::size_t kShortestName = 2;

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// Well-formed UTF-8 without control characters, and not only of what folding drops.
bool is_readable(const std::string& name) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = text::next_code_point(name, at);
    if (is_control(c) || c == U'\uFFFD') return false;
  }
  return !store::account_key(name).empty();
}

Outcome<void> check_name(const std::string& name) {
  const std::size_t length = text::length_of(name);
  const bool spaced = name.starts_with(' ') || name.ends_with(' ');
  if (length >= kShortestName && length <= store::Account::kLongestName && !spaced &&
      is_readable(name)) {
    return {};
  }
  return refuse(Refusal::Code::kBadField,
                "Indiquez un nom de 2 à 64 caractères, sans espace au début ni à la fin.", "name");
}

tl::unexpected<Refusal> link_is_over() {
  return refuse(Refusal::Code::kLink,
                "Ce lien a déjà servi ou n'est plus valable : demandez-en un autre à un "
                "administrateur.");
}

}  // namespace

Outcome<std::vector<store::Account>> Accounts::all(const Actor& by) const {
  return only_administrators(by).and_then([&] { return from_store(store_.accounts().all()); });
}

Outcome<std::string> Accounts::invite(const Actor& by, const std::string& name, store::Role role) {
  if (auto may = only_administrators(by).and_then([&] { return check_name(name); }); !may) {
    return tl::unexpected(std::move(may.error()));
  }
  std::string token = new_token();
  const auto added = from_store(store_.accounts().add(
      {.name = name, .role = role},
      {hash_of(token), store::Link::Purpose::kInvitation, clock_.now() + kInvitation},
      {by.name, "account.invite", name, std::string(name_of(role))}));
  if (!added) return tl::unexpected(added.error());
  if (!*added) {
    return refuse(Refusal::Code::kConflict,
                  "Un compte « " + name +
                      " » existe déjà : choisissez un autre nom, ou donnez un nouveau lien à "
                      "ce compte.",
                  "name");
  }
  return token;
}

Outcome<std::string> Accounts::reset(const Actor& by, const std::string& name) {
  const auto account = find(by, name);
  if (!account) return tl::unexpected(account.error());
  if (!account->active) {
    return refuse(Refusal::Code::kConflict,
                  "Le compte « " + account->name + " » est désactivé : réactivez-le d'abord.");
  }
  std::string token = new_token();
  return from_store(store_.accounts().reset(
                        store::account_key(name),
                        {hash_of(token), store::Link::Purpose::kReset, clock_.now() + kReset},
                        {by.name, "account.reset", account->name, ""}))
      .map([&] { return std::move(token); });
}

Outcome<void> Accounts::set_role(const Actor& by, const std::string& name, store::Role role) {
  return find(by, name).and_then([&](const store::Account& account) {
    return change(account, role, account.active,
                  {by.name, "account.role", account.name, std::string(name_of(role))});
  });
}

Outcome<void> Accounts::deactivate(const Actor& by, const std::string& name) {
  return find(by, name).and_then([&](const store::Account& account) {
    return change(account, account.role, false, {by.name, "account.deactivate", account.name, ""});
  });
}

Outcome<void> Accounts::reactivate(const Actor& by, const std::string& name) {
  return find(by, name).and_then([&](const store::Account& account) {
    return change(account, account.role, true, {by.name, "account.reactivate", account.name, ""});
  });
}

Outcome<Invited> Accounts::invited(const std::string& token) const {
  return linked(token).map([](const store::Linked& linked) {
    return Invited{{linked.account.name, linked.account.role}, linked.purpose};
  });
}

Outcome<NewSession> Accounts::accept(const std::string& token, const std::string& password) {
  const auto linked = this->linked(token);
  if (!linked) return tl::unexpected(linked.error());
  const store::Account& account = linked->account;
  if (auto good = check_new_password(password, account.name); !good) {
    return tl::unexpected(std::move(good.error()));
  }
  const std::string hash = passwords_.hash(password);
  const auto accepted = from_store(store_.accounts().accept(
      hash_of(token), hash, {account.name, "account.accept", account.name, ""}));
  if (!accepted) return tl::unexpected(accepted.error());
  if (!*accepted) return link_is_over();
  return sessions_.open(account, hash);
}

Outcome<void> Accounts::change_password(const std::string& session, const std::string& former,
                                        const std::string& password) {
  const auto verified = sessions_.confirm(session, former);
  if (!verified) return tl::unexpected(verified.error());
  if (auto good = check_new_password(password, verified->name); !good) return good;
  const auto changed = from_store(store_.accounts().set_password(
      store::account_key(verified->name), verified->password_hash.value_or(""),
      passwords_.hash(password), hash_of(session),
      {verified->name, "account.password", verified->name, ""}));
  if (!changed) return tl::unexpected(changed.error());
  return *changed ? Outcome<void>() : signed_out();
}

Outcome<store::Account> Accounts::find(const Actor& by, const std::string& name) const {
  if (auto may = only_administrators(by); !may) return tl::unexpected(std::move(may.error()));
  auto found = from_store(store_.accounts().find(store::account_key(name)));
  if (!found) return tl::unexpected(std::move(found.error()));
  if (auto& account = *found) return std::move(*account);
  return refuse(Refusal::Code::kNotFound, "Aucun compte ne s'appelle « " + name +
                                              " » : vérifiez le nom dans la liste des comptes.");
}

Outcome<store::Linked> Accounts::linked(const std::string& token) const {
  auto found = from_store(store_.accounts().linked(hash_of(token)));
  if (!found) return tl::unexpected(std::move(found.error()));
  if (auto& linked = *found) return std::move(*linked);
  return link_is_over();
}

Outcome<void> Accounts::change(const store::Account& account, store::Role role, bool active,
                               const store::AuditEntry& entry) {
  const auto changed =
      from_store(store_.accounts().change(store::account_key(account.name), role, active, entry));
  if (!changed) return tl::unexpected(changed.error());
  if (*changed) return {};
  return refuse(Refusal::Code::kConflict,
                "« " + account.name +
                    " » est le dernier administrateur qui puisse se connecter : donnez d'abord ce "
                    "rôle à quelqu'un d'autre.");
}

}  // namespace quesaco::auth
