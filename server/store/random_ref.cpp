#include "server/store/random_ref.h"

#include <algorithm>
#include <random>

namespace quesaco::store {
namespace {

constexpr std::size_t kLetters = 32;
constexpr int kBitsPerLetter = 4;
constexpr int kLettersPerWord = 8;

}  // namespace

std::string random_ref() {
  std::random_device random;
  std::string ref;
  while (ref.size() < kLetters) {
    auto word = random();
    for (int i = 0; i < kLettersPerWord; ++i, word >>= kBitsPerLetter) {
      ref.push_back(static_cast<char>('a' + (word & 0xF)));
    }
  }
  return ref;
}

bool is_ref(std::string_view text) {
  return text.size() == kLetters &&
         std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'p'; });
}

}  // namespace quesaco::store
