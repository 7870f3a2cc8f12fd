#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The French rules: each takes the tokens of a text and gives them back rewritten. Their order is
/// in analyzer.cpp. Text has been through simplify(), so French letters are a to z.
namespace quesaco::text::french {

/// Longer words are cut to this many code points: nobody types them, and they would fill an index.
inline constexpr std::size_t kMaxWord = 40;

/// A word and what stands between it and the next one, untouched: "'", "-", ". "…
struct Token {
  std::string text;
  std::string gap;

  [[nodiscard]] bool before_apostrophe() const { return gap.starts_with('\''); }
  [[nodiscard]] bool before_hyphen() const { return gap == "-"; }
  /// Whether a sentence or a part of one ends here.
  [[nodiscard]] bool before_break() const {
    return gap.find_first_of(".?!,;:()\n") != std::string::npos;
  }
};

using Tokens = std::vector<Token>;

[[nodiscard]] Tokens tokenize(std::string_view simplified);

/// Moves `tokens` to the result one by one, except where `rule` takes some over. The rule sees the
/// tokens still to come and the result so far; it appends to the result what it likes and returns
/// how many tokens it took, 0 for none.
template <class Rule>
[[nodiscard]] Tokens rewrite(Tokens tokens, Rule rule) {
  Tokens out;
  out.reserve(tokens.size());
  for (std::size_t at = 0; at < tokens.size();) {
    const std::size_t taken = rule(std::span<const Token>(tokens).subspan(at), out);
    if (taken == 0) out.push_back(std::move(tokens[at]));
    at += taken == 0 ? 1 : taken;
  }
  return out;
}

/// Appends `replacement`, followed by `gap`.
void append(Tokens& out, const Tokens& replacement, const std::string& gap);

/// Whether the token is a number.
[[nodiscard]] bool is_number(const Token& token);

}  // namespace quesaco::text::french
