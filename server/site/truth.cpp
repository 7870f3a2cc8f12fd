#include "server/site/truth.h"

#include <algorithm>

#include "server/site/edit_check.h"

namespace quesaco::site {
namespace {

using store::Draft;
using store::Revision;
using store::Revisions;
using store::to_iso8601;

const Revision* find(const std::vector<Revision>& revisions, const store::DocumentId& document) {
  const auto found = std::ranges::find(revisions, document, &Revision::document);
  return found == revisions.end() ? nullptr : &*found;
}

constexpr std::size_t kDateLength = std::string_view("YYYY-MM-DD").size();

/// What `current` will be once the draft is recorded.
std::vector<Revision> with_draft(std::vector<Revision> current, const Draft& draft) {
  Revision revision{draft.document, draft.based_on + 1, draft.content, "", ""};
  const auto found = std::ranges::find(current, draft.document, &Revision::document);
  if (found == current.end()) {
    current.push_back(std::move(revision));
  } else {
    *found = std::move(revision);
  }
  return current;
}

tl::unexpected<Error> changed_meanwhile() {
  return environment_error(
      "La base de données a changé au même moment, par un autre programme : recommencez.");
}

}  // namespace

Result<Corpus> Truth::corpus() const {
  return store_.revisions().current().and_then(
      [](const std::vector<Revision>& current) { return corpus_of(current); });
}

bool Truth::is_empty() const {
  const auto current = store_.revisions().current();
  return current && current->empty();
}

Result<TakeOver> Truth::compare(const Corpus& folder) const {
  const auto current = store_.revisions().current();
  if (!current) return tl::unexpected(current.error());
  const auto seeds = store_.revisions().current_by(Revisions::kSeedAuthor);
  if (!seeds) return tl::unexpected(seeds.error());
  return plan_take_over(folder, *current, *seeds);
}

Result<TakeOver> Truth::take_over(const Corpus& folder) {
  const MutexLock lock(editing_);
  auto plan = compare(folder);
  if (!plan || plan->empty()) return plan;
  const auto in_the_way =
      store_.revisions().append(plan->drafts, std::string(Revisions::kSeedAuthor));
  if (!in_the_way) return tl::unexpected(in_the_way.error());
  if (!in_the_way->empty()) return changed_meanwhile();
  return plan;
}

Result<Truth::Candidate> Truth::candidate(const EntryEdit& edit) const {
  const auto current = store_.revisions().current();
  if (!current) return tl::unexpected(current.error());
  const store::DocumentId document = entry_document(edit.id);
  const Revision* const newest = find(*current, document);
  const std::int64_t number = newest == nullptr ? 0 : newest->number;
  if (const std::int64_t base = edit.based_on.value_or(number); base != number) {
    const auto history = store_.revisions().history(document);
    if (!history) return tl::unexpected(history.error());
    return refuse_stale(edit.id, base, *history);
  }
  const auto placed = place(edit, newest, *current);
  if (!placed) return tl::unexpected(placed.error());
  Draft draft{document, number, write_placed(placed->entry)};
  auto after = corpus_of(with_draft(*current, draft));
  if (!after) return tl::unexpected(after.error());
  const std::string now = to_iso8601(clock_.now());
  if (auto checked = check(*current, *after, *placed, now.substr(0, kDateLength)); !checked) {
    return tl::unexpected(checked.error());
  }
  return Candidate{std::move(draft), std::move(*after)};
}

Result<Corpus> Truth::with(const EntryEdit& edit) const {
  return candidate(edit).map([](Candidate&& made) { return std::move(made.corpus); });
}

Result<std::int64_t> Truth::record(const EntryEdit& edit) {
  const MutexLock lock(editing_);
  const auto made = candidate(edit);
  if (!made) return tl::unexpected(made.error());
  const auto in_the_way = store_.revisions().append(std::span(&made->draft, 1), edit.author);
  if (!in_the_way) return tl::unexpected(in_the_way.error());
  if (!in_the_way->empty()) return changed_meanwhile();
  return made->draft.based_on + 1;
}

Result<std::vector<Revision>> Truth::history(const std::string& id) const {
  auto history = store_.revisions().history(entry_document(id));
  if (history && history->empty()) return no_such_entry(id);
  return history;
}

}  // namespace quesaco::site
