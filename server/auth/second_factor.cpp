#include "server/auth/second_factor.h"

#include <algorithm>

#include "server/auth/tokens.h"
#include "server/auth/totp.h"

namespace quesaco::auth {
namespace {

tl::unexpected<Refusal> there_is_one() {
  return refuse(Refusal::Code::kConflict,
                "Votre compte demande déjà un code : retirez d'abord l'application actuelle.");
}

}  // namespace

Outcome<NewSecret> SecondFactor::begin(const std::string& session, const std::string& issuer) {
  const auto signed_in = sessions_.check(session);
  if (!signed_in) return tl::unexpected(signed_in.error());
  if (signed_in->second_factor) return there_is_one();
  const std::string secret = totp::new_secret();
  const std::string uri = totp::uri(secret, issuer, signed_in->who.name);
  return NewSecret{secret, uri, totp::qr_svg(uri)};
}

Outcome<std::vector<std::string>> SecondFactor::confirm(const std::string& session,
                                                        const std::string& secret,
                                                        const std::string& code) {
  const auto signed_in = sessions_.check(session);
  if (!signed_in) return tl::unexpected(signed_in.error());
  const auto step = totp::matching_step(secret, plain_code(code), clock_.now());
  if (!step) {
    return refuse(Refusal::Code::kWrong,
                  "Ce code n'est pas le bon : vérifiez que votre téléphone est à l'heure, puis "
                  "indiquez le code que l'application donne maintenant.",
                  "code");
  }
  std::vector<std::string> codes(kRecoveryCodes);
  std::ranges::generate(codes, new_recovery_code);
  std::vector<std::string> hashes(kRecoveryCodes);
  std::ranges::transform(codes, hashes.begin(), hash_of);
  const std::string& name = signed_in->who.name;
  const auto added = from_store(store_.accounts().add_totp(
      store::account_key(name), {secret, *step, hashes}, {name, "second_factor.add", name, ""}));
  if (!added) return tl::unexpected(added.error());
  if (!*added) return there_is_one();
  return codes;
}

Outcome<void> SecondFactor::remove(const std::string& session, const std::string& password) {
  return sessions_.confirm(session, password).and_then([&](const store::Account& account) {
    return from_store(store_.accounts().remove_totp(
                          store::account_key(account.name),
                          {account.name, "second_factor.remove", account.name, ""}))
        .map([](bool) {});
  });
}

}  // namespace quesaco::auth
