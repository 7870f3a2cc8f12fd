#pragma once

#include <vector>

#include "server/pages/faq_page.h"
#include "server/pages/html.h"

namespace quesaco::pages {

/// The entries that a search found, best first.
[[nodiscard]] std::vector<const RenderedEntry*> found_entries(const RenderedCorpus& corpus,
                                                              const FaqRequest& request);

/// What the page says to a search: the entries that were found, opened, or that none was.
[[nodiscard]] Html search_results(const RenderedCorpus& corpus, const Search& search,
                                  const std::vector<const RenderedEntry*>& found);

}  // namespace quesaco::pages
