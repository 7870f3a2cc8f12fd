#include "server/pages/entry_view.h"

#include <utility>

#include "server/pages/markdown.h"

namespace quesaco::pages {
namespace {

RenderedEntry render(const Entry& entry) {
  RenderedEntry rendered{&entry, render_markdown(entry.answer), {}};
  if (!entry.myth) return rendered;
  for (const Voice& voice : entry.myth->voices) {
    rendered.voices.push_back({voice.who, render_markdown(voice.text)});
  }
  return rendered;
}

}  // namespace

RenderedCorpus::RenderedCorpus(std::shared_ptr<const Corpus> corpus) : corpus_(std::move(corpus)) {
  for (const Entry& entry : corpus_->entries) {
    if (entry.status != EntryStatus::kPublished) continue;
    by_id_.emplace(entry.id, entries_.size());
    entries_.push_back(render(entry));
  }
}

const RenderedEntry* RenderedCorpus::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &entries_[found->second];
}

}  // namespace quesaco::pages
