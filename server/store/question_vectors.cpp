#include "server/store/question_vectors.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace quesaco::store {
namespace {

// A vector as text, which every database keeps as it is: two hexadecimal digits for each dimension,
// of which the largest is 127. What is lost, its length, is known to be 1.
constexpr std::string_view kDigits = "0123456789abcdef";
constexpr float kLargest = 127;

std::string encode(const std::vector<float>& vector) {
  float largest = 0;
  for (const float value : vector) largest = std::max(largest, std::abs(value));
  const float scale = largest > 0 ? kLargest / largest : 0;
  std::string text;
  text.reserve(2 * vector.size());
  for (const float value : vector) {
    const auto byte = static_cast<std::uint8_t>(std::lround(value * scale) & 0xFF);
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0xFU];
  }
  return text;
}

int digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

std::vector<float> decode(const std::string& text) {
  std::vector<float> vector;
  vector.reserve(text.size() / 2);
  float squares = 0;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    const auto value = static_cast<float>(static_cast<std::int8_t>(
        static_cast<std::uint8_t>(digit(text[i]) * 16 + digit(text[i + 1]))));
    squares += value * value;
    vector.push_back(value);
  }
  const float length = std::sqrt(squares);
  if (length > 0) {
    for (float& value : vector) value /= length;
  }
  return vector;
}

}  // namespace

Result<void> QuestionVectors::keep(const std::string& model, std::span<const Kept> vectors) {
  return executor_.run([&](Connection& connection) -> Result<void> {
    for (const auto& [folded, vector] : vectors) {
      auto kept = run(connection,
                      "INSERT INTO question_vectors (folded, model, vector) VALUES (?, ?, ?) "
                      "ON CONFLICT (model, folded) DO NOTHING",
                      {folded, model, encode(vector)});
      if (!kept) return kept;
    }
    return {};
  });
}

Result<std::vector<std::vector<float>>> QuestionVectors::of(
    const std::string& model, std::span<const std::string> folded) const {
  return executor_.run([&](Connection& connection) -> Result<std::vector<std::vector<float>>> {
    std::vector<std::vector<float>> vectors;
    for (const std::string& text : folded) {
      const auto rows = connection.execute(
          "SELECT vector FROM question_vectors WHERE model = ? AND folded = ?", {model, text});
      if (!rows) return tl::unexpected(rows.error());
      vectors.push_back(rows->empty() ? std::vector<float>()
                                      : decode(store::text(rows->front()[0])));
    }
    return vectors;
  });
}

}  // namespace quesaco::store
