#pragma once

#include "server/pages/entry_view.h"
#include "server/pages/html.h"

namespace quesaco::pages {

/// What a myth is about is its claim, what any other entry is about its question.
[[nodiscard]] Html entry_heading(const Entry& entry);

/// "Vrai", "Faux", "À nuancer"
[[nodiscard]] std::string_view verdict_word(Verdict verdict);

/// Entries by name as <li>, each a link that opens it; ids that no published entry has are left
/// out.
[[nodiscard]] Html entry_links(const RenderedCorpus& corpus, const std::vector<std::string>& ids);

/// One entry as <details>: its heading, and in it the answer, or a myth's voices, with the source.
[[nodiscard]] Html entry_details(const RenderedCorpus& corpus, const RenderedEntry& entry,
                                 bool open);

}  // namespace quesaco::pages
