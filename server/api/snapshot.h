#pragma once

#include <cstddef>

#include "server/api/reply.h"
#include "server/pages/entry_view.h"

namespace quesaco::api {

/// Bytes of a snapshot's JSON text, at most.
inline constexpr std::size_t kLargestSnapshot = 60'000;

/// {"type": "snapshot", "version", "entries": [{…, "wordings": ["…"]}]}: what a page keeps, to
/// search by keywords while the server cannot be reached. Entries as visitors see them, in the
/// order of the corpus; then as many of their wordings as there is room for, the first of each,
/// then the second of each. A corpus that is too large is cut.
[[nodiscard]] Json snapshot_view(const pages::RenderedCorpus& corpus);

}  // namespace quesaco::api
