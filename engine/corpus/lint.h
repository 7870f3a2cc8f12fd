#pragma once

#include <string_view>
#include <vector>

#include "engine/corpus/issue.h"
#include "engine/corpus/loader.h"

namespace quesaco::corpus {

/// Checks a corpus beyond its format, without an engine. `today` is "YYYY-MM-DD".
///
/// Errors: an id used twice; an id in see_also, also or quick that no entry has; a date that the
/// calendar does not have; a wording that (folded) stands twice, be it under one entry, under two,
/// or in out_of_scope; a wording without a word. Warnings: two wordings of an entry that share 0.9
/// of their trigrams; a review overdue; a claim that the staff have yet to confirm.
[[nodiscard]] std::vector<Issue> lint(const Loaded& loaded, std::string_view today);

}  // namespace quesaco::corpus
