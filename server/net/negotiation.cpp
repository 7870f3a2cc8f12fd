#include "server/net/negotiation.h"

#include <algorithm>
#include <boost/beast/core/string.hpp>
#include <charconv>
#include <optional>
#include <vector>

namespace quesaco::net {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The parts between separators, without the white space around them.
std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Of "br;q=0.5"; 0 where it cannot be read.
double weight_of(std::span<const std::string_view> parameters) {
  for (const std::string_view parameter : parameters) {
    if (!boost::beast::iequals(parameter.substr(0, 2), "q=")) continue;
    double weight = 0;
    std::from_chars(parameter.data() + 2, parameter.data() + parameter.size(), weight);
    return weight;
  }
  return 1;
}

/// What the header gives to a coding, by its name or by "*".
double weight_of(std::string_view accept_encoding, std::string_view coding) {
  double of_others = 0;
  for (const std::string_view element : split(accept_encoding, ',')) {
    const std::vector<std::string_view> parts = split(element, ';');
    const double weight = weight_of(std::span(parts).subspan(1));
    if (boost::beast::iequals(parts.front(), coding)) return weight;
    if (parts.front() == "*") of_others = weight;
  }
  return of_others;
}

}  // namespace

std::string_view preferred_coding(std::string_view accept_encoding,
                                  std::span<const std::string_view> offered) {
  std::string_view best;
  double best_weight = 0;
  for (const std::string_view coding : offered) {
    const double weight = weight_of(accept_encoding, coding);
    if (weight <= best_weight) continue;
    best = coding;
    best_weight = weight;
  }
  return weight_of(accept_encoding, "identity") > best_weight ? std::string_view{} : best;
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  return std::ranges::any_of(split(if_none_match, ','), [etag](std::string_view tag) {
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    return tag == etag || tag == "*";
  });
}

}  // namespace quesaco::net
