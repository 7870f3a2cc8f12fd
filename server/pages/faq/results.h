#pragma once

#include <vector>

#include "server/pages/faq_page.h"
#include "server/pages/html.h"

namespace quesaco::pages {

/// The entries that a search found, best first.
[[nodiscard]] std::vector<const RenderedEntry*> found_entries(const RenderedCorpus& corpus,
                                                              const FaqRequest& request);

/// Whether the visitor is sent to the contact form.
[[nodiscard]] bool is_handoff(const Search& search, const std::vector<const RenderedEntry*>& found);

/// What the page says to a search: the answer, opened; or the choices, closed, so that all of them
/// are seen at once; or that there is none; or a notice. To several questions, each by itself.
[[nodiscard]] Html search_results(const RenderedCorpus& corpus, const Search& search,
                                  const std::vector<const RenderedEntry*>& found);

}  // namespace quesaco::pages
