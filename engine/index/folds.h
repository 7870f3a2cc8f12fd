#pragma once

#include <span>
#include <vector>

#include "engine/index/documents.h"
#include "engine/index/hit.h"

namespace quesaco::index {

/// What an index would find for each question among `documents` if it did not hold that question:
/// up to `limit` entries, at the same place; nothing for passages, which nobody asks. A tenth of
/// the questions is left out at a time, drawn at random within each entry, always the same ones for
/// the same documents. In memory; on all cores. Throws Xapian::Error.
[[nodiscard]] std::vector<std::vector<Hit>> held_out_hits(std::span<const Document> documents,
                                                          std::size_t limit);

}  // namespace quesaco::index
