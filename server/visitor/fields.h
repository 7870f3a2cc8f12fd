#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "server/visitor/refusal.h"

namespace quesaco::visitor {

/// What a text of a request may hold. Lengths are in code points, after cleaning.
struct TextRule {
  const char* name;
  std::size_t longest;
  const char* missing;  ///< what the visitor is told where it is empty
};

/// Longest ids, references and names.
inline constexpr std::size_t kLongestName = 200;

/// The engine has a limit of its own, and says so better.
inline constexpr TextRule kQuestion{"q", std::size_t{64} * 1024,
                                    "Écrivez votre question, puis envoyez-la."};
/// Random, by which a repeat is recognised.
inline constexpr TextRule kKey{"key", kLongestName, ""};
inline constexpr TextRule kEntry{"entry", kLongestName, "Indiquez l'identifiant de la réponse."};

/// Checks the texts of a request one after the other. The first that is at fault is the one that
/// the visitor is told of.
///
/// Texts come out cleaned: without control characters and without white space around them, each
/// line break being "\n", as which vertical tabs and form feeds, which word processors leave, count
/// too. Broken UTF-8 is refused.
class Fields {
 public:
  /// A text that must be there.
  [[nodiscard]] std::string required(std::string_view sent, const TextRule& rule);
  /// A text that may be empty, which counts as absent.
  [[nodiscard]] std::optional<std::string> optional(const std::optional<std::string>& sent,
                                                    const TextRule& rule);
  /// Notes a fault, unless there is one already.
  void refuse(Refusal refusal);

  /// `checked`, or what is at fault.
  template <class T>
  [[nodiscard]] Outcome<T> result(T checked) const {
    if (fault_) return tl::unexpected(*fault_);
    return checked;
  }

 private:
  std::optional<Refusal> fault_;
};

/// The entry that the field names is not published, or no more.
[[nodiscard]] Refusal no_such_entry(std::string field);

}  // namespace quesaco::visitor
