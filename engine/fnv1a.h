#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quesaco {

/// FNV-1a, 64 bits (Fowler, Noll and Vo): tells contents apart, now and after a restart. Not for
/// contents that somebody chose to collide. Parts run together: "ab" then "c" is "a" then "bc".
class Fnv1a {
 public:
  constexpr Fnv1a& add(std::string_view bytes) {
    for (const char byte : bytes) {
      hash_ = (hash_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    return *this;
  }

  [[nodiscard]] constexpr std::uint64_t value() const { return hash_; }

  /// 16 lower-case hexadecimal digits.
  [[nodiscard]] std::string hex() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[(hash_ >> shift) & 0xF];
    return text;
  }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

}  // namespace quesaco
