#include "server/store/random_ref.h"

#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>

namespace quesaco::store {
namespace {

constexpr std::size_t kLetters = 32;
using Bytes = std::array<std::uint8_t, kLetters / 2>;

std::string letters(const Bytes& bytes) {
  std::string ref;
  for (const std::uint8_t byte : bytes) {
    ref.push_back(static_cast<char>('a' + (byte >> 4U)));
    ref.push_back(static_cast<char>('a' + (byte & 0xFU)));
  }
  return ref;
}

}  // namespace

std::string random_ref() {
  // Not std::random_device: each one asks the processor what it can do, which a virtual machine
  // answers slowly.
  Bytes bytes{};
  if (::getentropy(bytes.data(), bytes.size()) != 0) {
    throw std::system_error(errno, std::generic_category(), "getentropy");
  }
  return letters(bytes);
}

std::string ref_of(std::string_view key, std::string_view text) {
  const auto as_bytes = [](std::string_view part) {
    return reinterpret_cast<const unsigned char*>(part.data());
  };
  Bytes bytes{};
  // Keyed with a hash of the key, whose length is any.
  std::array<unsigned char, crypto_generichash_KEYBYTES> hashed{};
  crypto_generichash(hashed.data(), hashed.size(), as_bytes(key), key.size(), nullptr, 0);
  crypto_generichash(bytes.data(), bytes.size(), as_bytes(text), text.size(), hashed.data(),
                     hashed.size());
  return letters(bytes);
}

bool is_ref(std::string_view text) {
  return text.size() == kLetters &&
         std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'p'; });
}

}  // namespace quesaco::store
