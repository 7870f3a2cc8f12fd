#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// Colours as sRGB channels from 0 to 255; contrast as WCAG 2.2 defines it. The widget does the
/// same in the browser (widgets/chat/theme/colour.ts).
namespace quesaco::pages {

using Colour = std::array<int, 3>;

inline constexpr Colour kBlack{0, 0, 0};
inline constexpr Colour kWhite{255, 255, 255};

/// Reads "#rrggbb"; nothing for anything else.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);

/// "#rrggbb"
[[nodiscard]] std::string format_colour(const Colour& colour);

/// From 1 (the same) to 21 (black on white).
[[nodiscard]] double contrast(const Colour& one, const Colour& other);

/// Black or white, whichever reads better on `background`.
[[nodiscard]] Colour ink_on(const Colour& background);

/// `colour`, moved towards black or white by as little as it takes to reach a contrast of
/// `minimum` (at most 4.58, which one of them always has) with `background`.
[[nodiscard]] Colour readable_on(const Colour& background, const Colour& colour, double minimum);

}  // namespace quesaco::pages
