#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/corpus/limits.h"

/// Shapes of short texts; corpus/schema.json has the same as patterns.
namespace quesaco::corpus {

/// Lower-case letters without accent and digits, in groups joined by single hyphens.
[[nodiscard]] bool is_id(std::string_view text);

/// "YYYY-MM-DD" with month and day in range, whether or not the month has that day: ask ok().
[[nodiscard]] std::optional<std::chrono::year_month_day> parse_date(std::string_view text);

/// http(s):// and at least one character, none of them a blank.
[[nodiscard]] bool is_web_address(std::string_view text);

/// scheme://host[:port] as a browser sends it: without a path, not even a final slash.
[[nodiscard]] bool is_origin(std::string_view text);

/// "#rrggbb"
[[nodiscard]] bool is_colour(std::string_view text);

/// A shape with what an author is told about it.
struct Shape {
  bool (*fits)(std::string_view);
  std::size_t max;          ///< code points
  std::string_view advice;  ///< in French, to follow a colon
};

inline constexpr Shape kIdShape{
    is_id, kMaxId,
    "n'employez que des minuscules sans accent, des chiffres et des tirets simples, comme dans "
    "\"adhesion-payante\""};
inline constexpr Shape kDateShape{
    [](std::string_view text) { return parse_date(text).has_value(); }, 10,
    "écrivez une date sous la forme AAAA-MM-JJ"};
inline constexpr Shape kWebAddressShape{is_web_address, kMaxUrl,
                                        "écrivez une adresse qui commence par https://"};
inline constexpr Shape kOriginShape{
    is_origin, kMaxOrigin,
    "écrivez le début de l'adresse sans barre finale, comme \"https://www.exemple.fr\""};
inline constexpr Shape kColourShape{is_colour, 7, "écrivez une couleur comme \"#1f6f8b\""};

}  // namespace quesaco::corpus
