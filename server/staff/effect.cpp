#include "server/staff/effect.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/text/fold.h"

namespace quesaco::staff {
namespace {

using site::ReplyInShort;

/// Entries that may answer a question, by its folded text; none for what has no answer here.
using Right = std::map<std::string, std::set<std::string>>;

Right known_of(const Corpus& corpus) {
  Right right;
  for (const std::string& question : corpus.out_of_scope) right[text::fold(question)];
  for (const Entry& entry : corpus.entries) {
    if (entry.status != EntryStatus::kPublished) continue;
    right[text::fold(entry.question)].insert(entry.id);
    for (const Wording& wording : entry.alternatives) {
      auto& ids = right[text::fold(wording.text)];
      ids.insert(entry.id);
      ids.insert(wording.also.begin(), wording.also.end());
    }
  }
  return right;
}

/// How good a reply is: what is wrong is worse than none.
int score(const ReplyInShort& reply, const std::set<std::string>& right) {
  if (reply.entries.empty()) return right.empty() ? 2 : 0;
  const bool holds =
      std::ranges::any_of(reply.entries, [&](const std::string& id) { return right.contains(id); });
  const bool sure = reply.band == Band::kAnswer;
  if (!holds) return sure ? -2 : -1;
  return sure ? 2 : 1;
}

Change judge(const site::ReplyChange& change, const Right& right) {
  const auto known = right.find(text::fold(change.question));
  const auto value = [&](const ReplyInShort& reply) {
    return known != right.end() ? score(reply, known->second)
                                : 2 - static_cast<int>(reply.band);  // answer, choices, handoff
  };
  const int before = value(change.before);
  const int after = value(change.after);
  if (before == after) return Change::kOther;
  return before < after ? Change::kBetter : Change::kWorse;
}

std::vector<Misreading> new_clashes(const EngineSnapshot& before, const EngineSnapshot& after,
                                    std::string_view entry) {
  std::set<std::string> known;
  for (const Misreading& misreading : before.misreadings(entry)) known.insert(misreading.wording);
  std::vector<Misreading> clashes = after.misreadings(entry);
  std::erase_if(clashes, [&](const Misreading& one) { return known.contains(one.wording); });
  return clashes;
}

}  // namespace

Effect effect_of(const EngineSnapshot& before, const EngineSnapshot& after, std::string_view entry,
                 std::span<const Tried> questions) {
  std::map<std::string, std::int64_t> times;
  std::vector<std::string> asked;
  for (const Tried& tried : questions) {
    if (times.emplace(tried.question, tried.times).second) asked.push_back(tried.question);
  }
  const Right right = known_of(*after.corpus());
  Effect effect{.asked = asked.size(), .changes = {}, .clashes = new_clashes(before, after, entry)};
  for (site::ReplyChange& change : site::changed_replies(before, after, asked)) {
    const Change judgement = judge(change, right);
    const std::int64_t count = times[change.question];
    effect.changes.push_back({std::move(change), judgement, count});
  }
  std::ranges::stable_sort(effect.changes, [](const JudgedChange& a, const JudgedChange& b) {
    const bool a_worse = a.judgement == Change::kWorse;
    const bool b_worse = b.judgement == Change::kWorse;
    return a_worse != b_worse ? a_worse : a.times > b.times;
  });
  return effect;
}

}  // namespace quesaco::staff
