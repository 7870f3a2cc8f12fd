#pragma once

#include <filesystem>
#include <vector>

#include "engine/corpus/issue.h"
#include "server/import/draft.h"

namespace quesaco::importing {

/// Makes complete entries of drafts: texts trimmed; a section and a source where there is none; an
/// id, unique among all, made from the question. Wordings that repeat another of their entry are
/// left out, and a question that comes twice with the same answer becomes one entry, of which a
/// warning tells.
[[nodiscard]] std::vector<Draft> settle(std::vector<Draft> drafts,
                                        const std::filesystem::path& file,
                                        std::vector<corpus::Issue>& warnings);

}  // namespace quesaco::importing
