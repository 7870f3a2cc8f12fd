#include "server/auth/sessions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/text/unicode.h"
#include "server/auth/tokens.h"
#include "server/auth/totp.h"

namespace quesaco::auth {
namespace {

tl::unexpected<Refusal> wrong() {
  return refuse(Refusal::Code::kWrong,
                "Ce nom et ce mot de passe ne vont pas ensemble : vérifiez-les, ou demandez un "
                "nouveau lien à un administrateur.");
}

tl::unexpected<Refusal> wrong_code() {
  return refuse(
      Refusal::Code::kWrong,
      "Ce code n'est pas le bon, ou a déjà servi : attendez que l'application en donne un "
      "autre, ou prenez un code de secours.",
      "code");
}

tl::unexpected<Refusal> code_needed() {
  return refuse(Refusal::Code::kCodeNeeded,
                "Indiquez aussi le code que donne votre application, ou un code de secours.",
                "code");
}

store::Clock::TimePoint end_of(const store::Session& session) {
  return std::min(session.created_at + Sessions::kLongest, session.seen_at + Sessions::kIdle);
}

}  // namespace

Outcome<NewSession> Sessions::sign_in(const Credentials& credentials, const std::string& address) {
  const auto right = verified(credentials.name, credentials.password, address);
  if (!right) return tl::unexpected(right.error());
  return check_second_factor(*right, credentials.code)
      .and_then([&] { return throttle_.succeeded(right->made); })
      .and_then([&] { return open(right->account, right->account.password_hash.value_or("")); });
}

Outcome<store::Account> Sessions::confirm(const std::string& token, const std::string& password) {
  return check(token)
      .and_then(
          [&](const SignedIn& signed_in) { return verified(signed_in.who.name, password, ""); })
      .and_then([&](const Verified& right) {
        return throttle_.succeeded(right.made).map([&] { return right.account; });
      });
}

Outcome<Sessions::Verified> Sessions::verified(const std::string& name, const std::string& password,
                                               const std::string& address) {
  // Nobody's name is longer, and what is kept of failures stays small.
  const std::string key =
      store::account_key(text::first_code_points(name, store::Account::kLongestName));
  auto made = throttle_.attempt(key, address);
  if (!made) return tl::unexpected(std::move(made.error()));
  auto found = from_store(store_.accounts().find(key));
  if (!found) return tl::unexpected(found.error());
  std::optional<store::Account>& account = *found;
  if (account && !account->active) account.reset();
  const auto hash = account ? account->password_hash : std::nullopt;
  if (!passwords_.verify(hash, password) || !account) return wrong();
  return Verified{std::move(*account), std::move(*made)};
}

Outcome<void> Sessions::check_second_factor(const Verified& verified,
                                            const std::optional<std::string>& code) {
  if (!verified.account.has_second_factor()) return {};
  if (!code) {
    // Taken back, but the others not forgotten: who knows the password would guess codes without
    // end.
    return throttle_.take_back(verified.made).and_then([]() -> Outcome<void> {
      return code_needed();
    });
  }
  return use_up(verified.account, *code).and_then([](bool right) -> Outcome<void> {
    if (right) return {};
    return wrong_code();
  });
}

Outcome<bool> Sessions::use_up(const store::Account& account, const std::string& typed) {
  const std::string key = store::account_key(account.name);
  const std::string code = plain_code(typed);
  if (code.size() == kRecoveryCodeLength) {
    return from_store(store_.accounts().use_recovery_code(
        key, hash_of(code), {account.name, "second_factor.recover", account.name, ""}));
  }
  const std::string secret = account.totp_secret.value_or("");
  const auto step = totp::matching_step(secret, code, clock_.now());
  if (!step) return false;
  return from_store(store_.accounts().use_totp_step(key, secret, *step));
}

Outcome<NewSession> Sessions::open(const store::Account& account,
                                   const std::string& password_hash) {
  NewSession session{new_token(), new_token(), {account.name, account.role}};
  const auto opened = from_store(
      store_.sessions().open(hash_of(session.token), store::account_key(account.name), session.csrf,
                             password_hash, {account.name, "session.open", account.name, ""}));
  if (!opened) return tl::unexpected(opened.error());
  if (!*opened) return wrong();
  purge();
  return session;
}

Outcome<SignedIn> Sessions::check(const std::string& token) {
  const std::string hash = hash_of(token);
  auto found = from_store(store_.sessions().find(hash));
  if (!found) return tl::unexpected(found.error());
  auto& kept = *found;
  if (!kept) return signed_out();
  store::Session& session = *kept;
  const auto now = clock_.now();
  if (now >= end_of(session)) return signed_out();
  if (now - session.seen_at >= kNoted) {
    if (const auto seen = from_store(store_.sessions().seen(hash)); !seen) {
      return tl::unexpected(seen.error());
    }
    session.seen_at = now;
  }
  return SignedIn{
      {session.name, session.role}, session.second_factor, session.csrf, end_of(session)};
}

bool Sessions::holds(const std::string& token) const {
  const auto found = store_.sessions().find(hash_of(token));
  if (!found) return false;
  const auto& session = *found;
  return session && clock_.now() < end_of(*session);
}

Outcome<void> Sessions::sign_out(const std::string& token) {
  const auto found = from_store(store_.sessions().find(hash_of(token)));
  if (!found) return tl::unexpected(found.error());
  const auto& session = *found;
  if (!session) return {};
  const std::string& name = session->name;
  return from_store(
      store_.sessions().end_all(store::account_key(name), {name, "session.close", name, ""}));
}

void Sessions::purge() {
  const auto now = clock_.now();
  // What has ended counts for nothing, forgotten or not: that this fails need not keep anybody out.
  (void)store_.sessions().purge(now - kLongest, now - kIdle);
  (void)store_.accounts().purge_links();
}

}  // namespace quesaco::auth
