#include "server/pages/faq/colour.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace quesaco::pages {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

std::optional<int> channel(std::string_view digits) {
  int value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || end != digits.data() + digits.size() || value < 0) return {};
  return value;
}

double linear(int channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

/// `percent` 0 is all `one`, 100 is all `other`.
Colour mix(const Colour& one, const Colour& other, int percent) {
  Colour mixed{};
  for (std::size_t i = 0; i < mixed.size(); ++i) {
    mixed[i] = (one[i] * (100 - percent) + other[i] * percent + 50) / 100;
  }
  return mixed;
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  const auto red = channel(text.substr(1, 2));
  const auto green = channel(text.substr(3, 2));
  const auto blue = channel(text.substr(5, 2));
  if (!red || !green || !blue) return std::nullopt;
  return Colour{*red, *green, *blue};
}

std::string format_colour(const Colour& colour) {
  std::string text = "#";
  for (const int value : colour) {
    text += kDigits[static_cast<std::size_t>(value) / 16];
    text += kDigits[static_cast<std::size_t>(value) % 16];
  }
  return text;
}

double contrast(const Colour& one, const Colour& other) {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

Colour ink_on(const Colour& background) {
  return contrast(kWhite, background) >= contrast(kBlack, background) ? kWhite : kBlack;
}

Colour readable_on(const Colour& background, const Colour& colour, double minimum) {
  const Colour goal = ink_on(background);
  for (int percent = 0; percent < 100; ++percent) {
    const Colour moved = mix(colour, goal, percent);
    if (contrast(moved, background) >= minimum) return moved;
  }
  return goal;
}

}  // namespace quesaco::pages
