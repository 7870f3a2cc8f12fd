#include "engine/answering/snapshot.h"

#include "engine/parallel.h"
#include "engine/text/fold.h"

namespace quesaco::answering {

Snapshot::Snapshot(learning::Knowledge knowledge, std::shared_ptr<const emergency::Watch> watch)
    : knowledge_(std::move(knowledge)), watch_(std::move(watch)), conflicts_(*knowledge_.texts) {
  const std::vector<corpus::LabelledText>& texts = *knowledge_.texts;
  std::vector<std::string> folded(texts.size());
  for_each_index(texts.size(), [&](std::size_t i) { folded[i] = text::fold(texts[i].text); });
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!texts[i].passage()) wordings_.emplace(std::move(folded[i]), &texts[i]);
  }
}

const corpus::LabelledText* Snapshot::wording(std::string_view text) const {
  const auto found = wordings_.find(text::fold(text));
  return found == wordings_.end() ? nullptr : found->second;
}

std::optional<std::string> Snapshot::question_of(const std::string& id) const {
  for (const Entry& entry : knowledge_.corpus->entries) {
    if (entry.id == id && entry.status == EntryStatus::kPublished) return entry.question;
  }
  return std::nullopt;
}

}  // namespace quesaco::answering
