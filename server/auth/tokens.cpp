#include "server/auth/tokens.h"

#include <sodium.h>

#include <array>
#include <span>

#include "engine/text/unicode.h"

namespace quesaco::auth {
namespace {

constexpr std::size_t kBytes = 32;
using Bytes = std::array<unsigned char, kBytes>;

std::string base64url(const Bytes& bytes) {
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_ENCODED_LEN(kBytes, kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
  text.pop_back();  // the terminating zero
  return text;
}

}  // namespace

std::string new_token() {
  Bytes bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return base64url(bytes);
}

std::string new_recovery_code() {
  constexpr std::string_view kAlphabet = "23456789abcdefghijkmnpqrstuvwxyz";
  std::string code;
  while (code.size() < kRecoveryCodeLength) {
    code += kAlphabet[randombytes_uniform(kAlphabet.size())];
  }
  return code;
}

std::string plain_code(std::string_view typed) {
  std::string code = text::simplify(typed);
  std::erase_if(code, [](char c) { return c == ' ' || c == '-'; });
  return code;
}

bool are_equal(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string hash_of(std::string_view token) {
  Bytes hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(token.data()),
                     token.size(), nullptr, 0);
  return base64url(hash);
}

}  // namespace quesaco::auth
