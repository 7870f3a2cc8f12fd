#include "engine/corpus/labelled.h"

#include "engine/corpus/passages.h"
#include "engine/fnv1a.h"

namespace quesaco::corpus {

std::uint64_t LabelledText::key() const {
  constexpr std::string_view kEnd = "\xFF";  // a byte that UTF-8 never holds
  Fnv1a hash;
  hash.add(text).add(kEnd).add(title).add(kEnd).add(std::to_string(static_cast<int>(kind)));
  for (const std::string& entry : entries) hash.add(kEnd).add(entry);
  return hash.value();
}

std::vector<LabelledText> labelled_texts(const Corpus& corpus) {
  using enum LabelledText::Kind;
  std::vector<LabelledText> texts;
  for (const Entry& entry : corpus.entries) {
    if (entry.status != EntryStatus::kPublished) continue;
    texts.push_back({entry.question, {entry.id}, kQuestion});
    if (entry.myth) texts.push_back({entry.myth->claim, {entry.id}, kClaim});
    for (const Wording& wording : entry.alternatives) {
      LabelledText& text = texts.emplace_back(LabelledText{wording.text, {entry.id}});
      text.entries.insert(text.entries.end(), wording.also.begin(), wording.also.end());
    }
    for (std::string& passage : passages(entry)) {
      texts.push_back({std::move(passage), {entry.id}, kPassage, entry.question});
    }
  }
  for (const std::string& question : corpus.out_of_scope) texts.push_back({question, {}});
  return texts;
}

std::vector<std::string> published_ids(const Corpus& corpus) {
  std::vector<std::string> ids;
  for (const Entry& entry : corpus.entries) {
    if (entry.status == EntryStatus::kPublished) ids.push_back(entry.id);
  }
  return ids;
}

}  // namespace quesaco::corpus
