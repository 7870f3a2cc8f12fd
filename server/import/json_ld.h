#pragma once

#include <vector>

#include "engine/corpus/read/located_json.h"
#include "server/import/draft.h"

namespace quesaco::importing {

/// The questions of every FAQPage (https://schema.org/FAQPage) in a JSON-LD document, wherever it
/// stands: alone, in an array, in @graph, inside another object, referred to by @id. Answers, which
/// are HTML, become Markdown. A page's name is the section of its questions.
[[nodiscard]] std::vector<Draft> read_faq_pages(const corpus::Node& root);

}  // namespace quesaco::importing
