#pragma once

#include <filesystem>
#include <vector>

#include "engine/corpus/loader.h"
#include "server/import/draft.h"

namespace quesaco::importing {

/// A site with these entries (see settle.h): one theme a section, in the order in which they first
/// appear, and neutral first values of what the staff own. Adds to `errors`, at the drafts' own
/// lines of `file`, what loader and lint would report; the site may be used only where there are
/// none.
[[nodiscard]] corpus::Loaded make_site(std::vector<Draft> drafts, const std::filesystem::path& file,
                                       std::vector<corpus::Issue>& errors);

}  // namespace quesaco::importing
