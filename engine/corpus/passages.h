#pragma once

#include <string>
#include <vector>

#include "engine/entry.h"

namespace quesaco::corpus {

/// Longest passage, in characters: as much as an embedding still tells apart.
inline constexpr std::size_t kMaxPassage = 400;

/// What an entry says in reply, without the marks of Markdown, cut into passages of whole lines of
/// it: the answer, and what each voice of a myth says. A longer line is cut behind a sentence, or
/// else behind a word. Lines without a letter or digit are left out.
[[nodiscard]] std::vector<std::string> passages(const Entry& entry);

}  // namespace quesaco::corpus
