#include "server/store/unanswered.h"

#include <algorithm>
#include <unordered_map>

#include "engine/text/fold.h"

namespace quesaco::store {
namespace {

void add(UnansweredGroup& group, const UnansweredQuestion& question) {
  ++group.count;
  if (question.band == Band::kHandoff) group.band = Band::kHandoff;
  std::vector<std::string>& examples = group.examples;
  if (examples.size() < UnansweredGroup::kMostExamples &&
      std::ranges::find(examples, question.text) == examples.end()) {
    examples.push_back(question.text);
  }
}

}  // namespace

std::vector<UnansweredGroup> grouped(const std::vector<UnansweredQuestion>& questions) {
  std::vector<UnansweredGroup> groups;
  std::unordered_map<std::string, std::size_t> places;
  for (const UnansweredQuestion& question : questions) {
    const auto [place, is_new] = places.try_emplace(text::fold(question.text), groups.size());
    if (is_new) groups.push_back({question.ref, question.text, question.asked_at});
    add(groups[place->second], question);
  }
  // Stable: they stand newest first.
  std::ranges::stable_sort(groups, std::ranges::greater(), &UnansweredGroup::count);
  return groups;
}

}  // namespace quesaco::store
