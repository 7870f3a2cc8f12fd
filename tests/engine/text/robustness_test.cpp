#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "engine/text/fold.h"
#include "engine/text/question.h"
#include "tests/engine/text/rows.h"

namespace quesaco::text {
namespace {

bool is_utf8(const std::string& text) {
  try {
    (void)nlohmann::json(text).dump();
    return true;
  } catch (const nlohmann::json::type_error&) {
    return false;
  }
}

/// What holds for any bytes whatever.
void expect_sound(const std::string& input) {
  const std::string folded = fold(input);
  EXPECT_TRUE(is_utf8(folded));
  EXPECT_EQ(fold(folded), folded);
  const Analysis analysis = french().analyze(input);
  EXPECT_EQ(analysis.words.size(), analysis.stems.size());
  EXPECT_TRUE(is_utf8(analysis.joined()));
  EXPECT_TRUE(std::ranges::none_of(analysis.words, &std::string::empty));
  EXPECT_TRUE(std::ranges::none_of(analysis.stems, &std::string::empty));
  if (const auto cleaned = clean_question(input)) {
    EXPECT_TRUE(is_utf8(*cleaned));
    EXPECT_EQ(clean_question(*cleaned).value_or("refused"), *cleaned);
  }
}

const std::vector<std::string> kPieces{"l",
                                       "'",
                                       "’",
                                       "d",
                                       "qu",
                                       "-",
                                       " ",
                                       ".",
                                       "(",
                                       ")",
                                       "/",
                                       "·",
                                       "e",
                                       "s",
                                       "t",
                                       "il",
                                       "elle",
                                       "est",
                                       "ce",
                                       "que",
                                       "y",
                                       "a",
                                       "c",
                                       "g",
                                       "koi",
                                       "2",
                                       "mg",
                                       "maison",
                                       "de",
                                       "santé",
                                       "vous",
                                       "rendez",
                                       "\u0301",
                                       "\u0323",
                                       "\u200D",
                                       "\u202E",
                                       "\u0958",
                                       "\u1100",
                                       "\u1161",
                                       "\u0345",
                                       "İ",
                                       "ß",
                                       "ﷺ",
                                       "👩",
                                       "\u3164",
                                       "\uFE0F",
                                       "\u0F71",
                                       "\u09C7",
                                       "\u09BE",
                                       "\n",
                                       "\x7F",
                                       "\xFF",
                                       "\xC3",
                                       "\xED\xA0\x80",
                                       std::string(1, '\0')};

TEST(Robustness, RandomMixtures) {
  std::mt19937 random(20240501);  // fixed: a failure can be run again
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
  for (int round = 0; round < 3000 && !HasFailure(); ++round) {
    std::string text;
    for (std::size_t i = piece(random); i > 0; --i) text += kPieces[piece(random)];
    SCOPED_TRACE(testing::PrintToString(text));
    expect_sound(text);
  }
}

TEST(Robustness, RandomBytes) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 300; ++round) {
    std::string text(200, ' ');
    for (auto& c : text) c = static_cast<char>(byte(random));
    expect_sound(text);
  }
}

std::string utf8_of(char32_t c) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

/// Planes 0 to 3 hold all letters and signs, and plane 14 the invisible tags; the rest is empty.
TEST(Robustness, EveryCodePoint) {
  constexpr char32_t kAtOnce = 128;  // three code points each: below kMaxQuestion
  for (char32_t first = 0; first < 0xE0200 && !HasFailure(); first += kAtOnce) {
    const bool surrogates = first >= 0xD800 && first < 0xE000;
    const bool empty_planes = first >= 0x40000 && first < 0xE0000;
    if (surrogates || empty_planes) continue;
    std::string text;
    for (char32_t c = first; c < first + kAtOnce; ++c) text += "x" + utf8_of(c) + " ";
    SCOPED_TRACE(static_cast<unsigned>(first));
    expect_sound(text);
  }
}

std::string filled(std::string_view piece, std::size_t size) {
  std::string out;
  while (out.size() < size) out += piece;
  return out;
}

TEST(Robustness, LargeInputs) {
  constexpr std::size_t kLarge = 64 * 1024;
  for (const auto* piece :
       {"a", "a ", "\u0301", "\u0301\u0323", "\u302E\U0001D16D", "l'", "ce est-il ", "la la ",
        "adhérent·e·s ", "a.b.", "y-a-t-il ", "maison de santé ", "maison de ", "koi ", "ﷺ",
        "👩‍⚕️", "\xED\xA0\x80", "\xFF", "\u202E"}) {
    SCOPED_TRACE(testing::PrintToString(piece));
    expect_sound("q" + filled(piece, kLarge));
  }
}

TEST(Robustness, SharedBetweenThreads) {
  const std::string text = "L'adhésion est-elle payante pour les infirmier·ère·s de la C.P.T.S. ?";
  const auto expected = french().analyze(text).stems;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 100; ++round) EXPECT_EQ(french().analyze(text).stems, expected);
    });
  }
  for (auto& thread : threads) thread.join();
}

}  // namespace
}  // namespace quesaco::text
