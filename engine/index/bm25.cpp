#include "engine/index/bm25.h"

#include <set>

#include "engine/index/slots.h"

namespace quesaco::index {

Xapian::Document whole_entry(const std::string& id, std::span<const text::Analysis* const> texts) {
  Xapian::Document document;
  document.add_value(kEntrySlot, id);
  for (const text::Analysis* text : texts) {
    for (const std::string& stem : text->stems) document.add_term(stem);
  }
  return document;
}

std::vector<Hit> search(const Xapian::Database& database, const text::Analysis& query,
                        std::size_t limit) {
  std::set<std::string> terms;
  for (const std::string& stem : query.stems) {
    if (terms.size() < kMaxQueryTerms) terms.insert(stem);
  }
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  enquire.set_weighting_scheme(Xapian::BM25Weight());
  const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
  std::vector<Hit> hits;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const Xapian::Document document = match.get_document();
    hits.push_back({document.get_value(kEntrySlot), document.get_data(), match.get_weight()});
  }
  return hits;
}

}  // namespace quesaco::index
