#pragma once

#include <string>
#include <vector>

#include "server/auth/refusal.h"
#include "server/auth/sessions.h"
#include "server/store/store.h"

namespace quesaco::auth {

/// A secret that nothing is kept of until it comes back with a code.
struct NewSecret {
  std::string secret;  ///< in base32, for who types it
  std::string uri;     ///< for an app on the same device
  std::string qr_svg;  ///< for an app on another: the URI
};

/// What members of the staff do with their own second factor, a code from an authenticator app,
/// which Sessions::sign_in() then asks for. `session` is a token: kSignedOut for all where it has
/// ended. What changes something is in the audit. Safe from any thread.
class SecondFactor {
 public:
  static constexpr std::size_t kRecoveryCodes = 10;

  /// All must outlive it.
  SecondFactor(store::Store& store, const store::Clock& clock, Sessions& sessions)
      : store_(store), clock_(clock), sessions_(sessions) {}

  /// `issuer`: whom the app names beside the account: the site's assistant, or "Quésaco".
  /// kConflict where there is a second factor: who finds an open session does not replace it.
  [[nodiscard]] Outcome<NewSecret> begin(const std::string& session, const std::string& issuer);

  /// Adds the second factor that begin() gave the secret of, once the app's code shows that it is
  /// there. Gives kRecoveryCodes codes that each count once in an app's place: they are told once,
  /// here, and only their hashes are kept. kWrong for the code; kConflict as begin().
  [[nodiscard]] Outcome<std::vector<std::string>> confirm(const std::string& session,
                                                          const std::string& secret,
                                                          const std::string& code);

  /// Takes it and the recovery codes away; harmless where there is none. kWrong and kThrottled for
  /// the password.
  [[nodiscard]] Outcome<void> remove(const std::string& session, const std::string& password);

 private:
  store::Store& store_;
  const store::Clock& clock_;
  Sessions& sessions_;
};

}  // namespace quesaco::auth
