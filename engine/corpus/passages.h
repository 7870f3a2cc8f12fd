#pragma once

#include <string>
#include <vector>

#include "engine/types.h"

namespace quesaco::corpus {

/// What an entry says in reply, cut into lines of its Markdown without their marks: the answer, and
/// what each voice of a myth says. Lines without a letter or digit are left out.
[[nodiscard]] std::vector<std::string> passages(const Entry& entry);

}  // namespace quesaco::corpus
