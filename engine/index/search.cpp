#include "engine/index/search.h"

#include <cmath>
#include <set>

#include "engine/index/slots.h"
#include "engine/text/ngrams.h"

namespace quesaco::index {
namespace {

constexpr double kSaturation = 1.2;  // "k1", the usual value
constexpr double kLength = 0.3;      // "b": an entry with more wordings is not a longer document

constexpr std::size_t kLongestTerm = 200;  // in bytes; Xapian takes 245

std::vector<std::string> terms_of(const text::Analysis& text) {
  std::vector<std::string> terms = text::word_ngrams(text.stems, {1, 2});
  std::erase_if(terms, [](const std::string& term) { return term.size() > kLongestTerm; });
  return terms;
}

/// How much there is to be found: the terms' inverse document frequencies together. Not Xapian's
/// own highest possible weight, which stays that of documents long since deleted.
double rareness(const Xapian::Database& database, const std::set<std::string>& terms) {
  const auto documents = static_cast<double>(database.get_doccount());
  double sum = 0;
  for (const std::string& term : terms) {
    const auto holders = static_cast<double>(database.get_termfreq(term));
    if (holders > 0) sum += std::log(1 + documents / holders);
  }
  return sum;
}

}  // namespace

std::map<std::string, std::vector<const text::Analysis*>> texts_by_entry(
    std::span<const Document> documents) {
  std::map<std::string, std::vector<const text::Analysis*>> texts;
  for (const auto& [text, analysis] : documents) {
    if (text->entries.empty()) texts[""].push_back(analysis);
    for (const std::string& entry : text->entries) texts[entry].push_back(analysis);
  }
  return texts;
}

Xapian::Document whole_entry(const std::string& id, std::span<const text::Analysis* const> texts) {
  Xapian::Document document;
  document.add_value(kEntrySlot, id);
  document.add_boolean_term(std::string(kEntryPrefix) + id);
  for (const text::Analysis* text : texts) {
    for (const std::string& term : terms_of(*text)) document.add_term(term);
  }
  return document;
}

std::vector<Hit> search(const Xapian::Database& database, const text::Analysis& query,
                        std::size_t limit) {
  std::set<std::string> terms;
  for (std::string& term : terms_of(query)) {
    if (terms.size() < kMaxQueryTerms) terms.insert(std::move(term));
  }
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  enquire.set_weighting_scheme(Xapian::BM25Weight(kSaturation, 0, 1, kLength, 0));
  const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
  const double scale = std::sqrt(rareness(database, terms));
  std::vector<Hit> hits;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const Xapian::Document document = match.get_document();
    hits.push_back(
        {document.get_value(kEntrySlot), document.get_data(), match.get_weight() / scale});
  }
  return hits;
}

}  // namespace quesaco::index
