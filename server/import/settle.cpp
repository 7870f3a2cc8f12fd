#include "server/import/settle.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/text/fold.h"
#include "server/import/slug.h"
#include "server/import/spaces.h"

namespace quesaco::importing {
namespace {

constexpr const char* kDefaultSection = "Questions fréquentes";
constexpr const char* kDefaultSource = "Foire aux questions";

void tidy(Draft& draft) {
  for (std::string* text : {&draft.id, &draft.section, &draft.question, &draft.source}) {
    *text = trimmed(*text);
  }
  draft.answer = trimmed_lines(draft.answer);
  if (draft.section.empty()) draft.section = kDefaultSection;
  if (draft.source.empty()) draft.source = kDefaultSource;
}

/// Leaves out what teaches nothing: wordings that fold like another of the entry.
void drop_repeated_wordings(Draft& draft) {
  std::set<std::string> seen{text::fold(draft.question)};
  std::erase_if(draft.alternatives, [&seen](std::string& wording) {
    wording = trimmed(wording);
    return wording.empty() || !seen.insert(text::fold(wording)).second;
  });
}

/// Puts the wordings of a repeated question under the first, where both answers are the same.
std::vector<Draft> merged(std::vector<Draft> drafts, const std::filesystem::path& file,
                          std::vector<corpus::Issue>& warnings) {
  std::vector<Draft> kept;
  std::unordered_map<std::string, std::size_t> places;
  for (Draft& draft : drafts) {
    const std::string folded = text::fold(draft.question);
    const auto [place, is_new] = places.try_emplace(folded, kept.size());
    Draft* const first = is_new ? nullptr : &kept[place->second];
    if (folded.empty() || first == nullptr || first->answer != draft.answer ||
        (!draft.id.empty() && draft.id != first->id)) {
      kept.push_back(std::move(draft));
      continue;
    }
    std::ranges::move(draft.alternatives, std::back_inserter(first->alternatives));
    warnings.push_back(corpus::warning_at(
        {file, draft.line}, "« " + draft.question + " » répète la question de la ligne " +
                                std::to_string(first->line) +
                                " : les deux ne font qu'une entrée."));
  }
  return kept;
}

/// Ids that the file gives come first, so that none of ours takes one of them.
void give_ids(std::vector<Draft>& drafts) {
  std::set<std::string> taken;
  for (const Draft& draft : drafts) taken.insert(draft.id);
  std::unordered_map<std::string, int> last;  // number behind each slug
  for (Draft& draft : drafts) {
    if (!draft.id.empty()) continue;
    std::string base = slug(draft.question);
    if (base.empty()) base = "question";
    int& number = last[base];
    do {
      draft.id = ++number == 1 ? base : base + "-" + std::to_string(number);
    } while (!taken.insert(draft.id).second);
  }
}

}  // namespace

std::vector<Draft> settle(std::vector<Draft> drafts, const std::filesystem::path& file,
                          std::vector<corpus::Issue>& warnings) {
  std::ranges::for_each(drafts, tidy);
  drafts = merged(std::move(drafts), file, warnings);
  std::ranges::for_each(drafts, drop_repeated_wordings);
  give_ids(drafts);
  return drafts;
}

}  // namespace quesaco::importing
