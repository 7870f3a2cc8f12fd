#pragma once

#include <vector>

#include "engine/corpus/issue.h"
#include "engine/corpus/loader.h"

namespace quesaco::corpus {

/// Rules about wordings, all on folded text. A question counts as a wording of its entry.
void lint_wordings(const Loaded& loaded, std::vector<Issue>& issues);

}  // namespace quesaco::corpus
