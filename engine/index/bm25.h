#pragma once

#include <xapian.h>

#include <span>
#include <string>
#include <vector>

#include "engine/text/analyzer.h"

namespace quesaco::index {

/// A text found for a query, with its BM25 weight.
struct Hit {
  std::string entry;  ///< id
  std::string text;   ///< empty where the document is a whole entry
  double score = 0;
};

/// A document that holds all texts of one entry. Throws Xapian::Error.
[[nodiscard]] Xapian::Document whole_entry(const std::string& id,
                                           std::span<const text::Analysis* const> texts);

/// The best documents for the query's stems by BM25 (S. Robertson and H. Zaragoza, "The
/// Probabilistic Relevance Framework: BM25 and Beyond", 2009, with Xapian's parameters), best
/// first. Only the first kMaxQueryTerms different stems count. Throws Xapian::Error.
[[nodiscard]] std::vector<Hit> search(const Xapian::Database& database, const text::Analysis& query,
                                      std::size_t limit);

inline constexpr std::size_t kMaxQueryTerms = 128;

}  // namespace quesaco::index
