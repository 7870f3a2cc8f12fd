#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/entry.h"

namespace quesaco::pages {

struct RenderedVoice {
  std::string who;  ///< text, not HTML
  std::string html;
};

/// A published entry with its Markdown rendered.
struct RenderedEntry {
  const Entry* entry = nullptr;  ///< lives as long as the RenderedCorpus
  std::string html;              ///< the whole answer; a myth's voices say the same, by name
  std::vector<RenderedVoice> voices;
};

/// One revision of the corpus as visitors may see it: drafts and archived entries are not there.
/// Immutable after construction, so that threads may share it.
class RenderedCorpus {
 public:
  /// Renders every published entry.
  explicit RenderedCorpus(std::shared_ptr<const Corpus> corpus);

  [[nodiscard]] const Corpus& corpus() const { return *corpus_; }

  /// In the order of the corpus.
  [[nodiscard]] const std::vector<RenderedEntry>& entries() const { return entries_; }

  /// Null where no published entry has this id.
  [[nodiscard]] const RenderedEntry* find(std::string_view id) const;

 private:
  std::shared_ptr<const Corpus> corpus_;
  std::vector<RenderedEntry> entries_;
  std::map<std::string_view, std::size_t> by_id_;
};

}  // namespace quesaco::pages
