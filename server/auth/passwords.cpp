#include "server/auth/passwords.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>

#include "engine/text/unicode.h"
#include "server/auth/tokens.h"

namespace quesaco::auth {
namespace {

// Of the commonest, those that are long enough, and what people put together to make one so.
constexpr std::array<std::string_view, 24> kCommonest = {
    "123456789012",  "1234567890123",        "12345678901234",       "123456789123",
    "123123123123",  "111111111111",         "000000000000",         "azertyuiop12",
    "azertyuiop123", "azertyuiopqsdfghjklm", "azertyazerty",         "qwertyuiop12",
    "qwertyuiop123", "qwertyqwerty",         "1qaz2wsx3edc",         "1q2w3e4r5t6y",
    "motdepasse12",  "motdepasse123",        "motdepassemotdepasse", "password1234",
    "password12345", "passwordpassword",     "administrateur",       "administrator",
};

constexpr unsigned long long kPasses = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr std::size_t kMemory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

/// One of those that are computed, for as long as it lives.
template <class Semaphore>
class Turn {
 public:
  explicit Turn(Semaphore& free) : free_(free) { free_.acquire(); }
  ~Turn() { free_.release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  Semaphore& free_;
};

/// Something random, once libsodium has been started, which lets it choose what the processor does
/// best.
std::string random_start() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  return new_token();
}

tl::unexpected<Refusal> refuse_password(std::string message) {
  return refuse(Refusal::Code::kBadField, std::move(message), "password");
}

}  // namespace

Outcome<void> check_new_password(std::string_view password, std::string_view name) {
  const std::size_t length = text::length_of(password);
  if (length < kShortestPassword) {
    return refuse_password("Choisissez un mot de passe d'au moins " +
                           std::to_string(kShortestPassword) +
                           " caractères : quelques mots qui se suivent font l'affaire.");
  }
  if (length > kLongestPassword) {
    return refuse_password("Choisissez un mot de passe de " + std::to_string(kLongestPassword) +
                           " caractères au plus.");
  }
  const std::string simple = text::simplify(password);
  if (simple == text::simplify(name)) {
    return refuse_password("Choisissez un mot de passe qui ne soit pas votre nom.");
  }
  if (std::ranges::find(kCommonest, simple) != kCommonest.end()) {
    return refuse_password(
        "Ce mot de passe est l'un des plus répandus : choisissez-en un que personne ne devine.");
  }
  return {};
}

Passwords::Passwords() : nobodys_(hash(random_start())) {}

std::string Passwords::hash(std::string_view password) {
  const Turn turn(free_);
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(), kPasses, kMemory) != 0) {
    throw std::bad_alloc();
  }
  return hash.data();
}

bool Passwords::verify(const std::optional<std::string>& hash, std::string_view password) {
  const Turn turn(free_);
  const bool right = crypto_pwhash_str_verify(hash.value_or(nobodys_).c_str(), password.data(),
                                              password.size()) == 0;
  return right && hash.has_value();
}

}  // namespace quesaco::auth
