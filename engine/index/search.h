#pragma once

#include <xapian.h>

#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/index/documents.h"
#include "engine/index/hit.h"
#include "engine/text/analyzer.h"

namespace quesaco::index {

/// The words of all documents of each entry, by its id; those that have no answer here by "".
[[nodiscard]] std::map<std::string, std::vector<const text::Analysis*>> texts_by_entry(
    std::span<const Document> documents);

/// A document that holds all texts of one entry: their stems and pairs of neighbouring stems, and
/// the entry's own term (see slots.h). Throws Xapian::Error.
[[nodiscard]] Xapian::Document whole_entry(const std::string& id,
                                           std::span<const text::Analysis* const> texts);

/// The best documents for the query's stems and their pairs by BM25 (S. Robertson and H. Zaragoza,
/// "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), best first. Scores are divided
/// by the square root of how rare the query's terms are together, so that those of long and short
/// questions compare. Only the first kMaxQueryTerms different terms count. Throws Xapian::Error.
[[nodiscard]] std::vector<Hit> search(const Xapian::Database& database, const text::Analysis& query,
                                      std::size_t limit);

inline constexpr std::size_t kMaxQueryTerms = 256;

}  // namespace quesaco::index
