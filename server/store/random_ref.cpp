#include "server/store/random_ref.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>

namespace quesaco::store {
namespace {

constexpr std::size_t kLetters = 32;

}  // namespace

std::string random_ref() {
  // Not std::random_device: each one asks the processor what it can do, which a virtual machine
  // answers slowly.
  std::array<std::uint8_t, kLetters / 2> bytes{};
  if (::getentropy(bytes.data(), bytes.size()) != 0) {
    throw std::system_error(errno, std::generic_category(), "getentropy");
  }
  std::string ref;
  for (const std::uint8_t byte : bytes) {
    ref.push_back(static_cast<char>('a' + (byte >> 4U)));
    ref.push_back(static_cast<char>('a' + (byte & 0xFU)));
  }
  return ref;
}

bool is_ref(std::string_view text) {
  return text.size() == kLetters &&
         std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'p'; });
}

}  // namespace quesaco::store
