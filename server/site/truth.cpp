#include "server/site/truth.h"

#include <algorithm>

#include "server/site/edit_check.h"
#include "server/site/order.h"

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

Result<std::int64_t> Truth::base_of(const store::DocumentId& document,
                                    std::optional<std::int64_t> based_on,
                                    const Revision* newest) const {
  const std::int64_t number = newest == nullptr ? 0 : newest->number;
  const std::int64_t base = based_on.value_or(number);
  if (base == number) return number;
  const auto history = store_.revisions().history(document);
  if (!history) return tl::unexpected(history.error());
  if (history->empty()) return no_such_entry(name_of(document));
  return refuse_stale(document, base, *history);
}

Result<Truth::Candidate> Truth::checked(const std::vector<Revision>& current, Draft draft,
                                        const EditedEntry* edited) const {
  auto after = corpus_of(with_draft(current, draft));
  if (!after) return tl::unexpected(after.error());
  const std::string now = to_iso8601(clock_.now());
  if (auto kept = check(current, *after, edited, now.substr(0, kDateLength)); !kept) {
    return tl::unexpected(kept.error());
  }
  return Candidate{std::move(draft), std::move(*after)};
}

Result<Truth::Candidate> Truth::candidate(const EntryEdit& edit) const {
  const auto current = store_.revisions().current();
  if (!current) return tl::unexpected(current.error());
  const store::DocumentId document = entry_document(edit.id);
  const Revision* const newest = find(*current, document);
  const auto base = base_of(document, edit.based_on, newest);
  if (!base) return tl::unexpected(base.error());
  const auto placed = place(edit, newest, *current);
  if (!placed) return tl::unexpected(placed.error());
  return checked(*current, {document, *base, write_placed(placed->entry)}, &*placed);
}

Result<Truth::Candidate> Truth::candidate(const DocumentEdit& edit) const {
  const auto current = store_.revisions().current();
  if (!current) return tl::unexpected(current.error());
  const auto base = base_of(edit.document, edit.based_on, find(*current, edit.document));
  if (!base) return tl::unexpected(base.error());
  auto content = read_document(edit);
  if (!content) return tl::unexpected(content.error());
  return checked(*current, {edit.document, *base, std::move(*content)}, nullptr);
}

Result<Corpus> Truth::with(const EntryEdit& edit) const {
  return candidate(edit).map([](Candidate&& made) { return std::move(made.corpus); });
}

Result<Corpus> Truth::with(const DocumentEdit& edit) const {
  return candidate(edit).map([](Candidate&& made) { return std::move(made.corpus); });
}

Result<std::int64_t> Truth::record(const Result<Candidate>& made, const std::string& author) {
  if (!made) return tl::unexpected(made.error());
  const auto in_the_way = store_.revisions().append(std::span(&made->draft, 1), author);
  if (!in_the_way) return tl::unexpected(in_the_way.error());
  if (!in_the_way->empty()) return changed_meanwhile();
  return made->draft.based_on + 1;
}

Result<std::int64_t> Truth::record(const EntryEdit& edit) {
  const MutexLock lock(editing_);
  return record(candidate(edit), edit.author);
}

Result<std::int64_t> Truth::record(const DocumentEdit& edit) {
  const MutexLock lock(editing_);
  return record(candidate(edit), edit.author);
}

Result<void> Truth::reorder(const std::string& theme, const std::vector<std::string>& ids,
                            const std::string& author) {
  const MutexLock lock(editing_);
  const auto current = store_.revisions().current();
  if (!current) return tl::unexpected(current.error());
  const auto drafts = plan_order(*current, theme, ids);
  if (!drafts) return tl::unexpected(drafts.error());
  const auto in_the_way = store_.revisions().append(*drafts, author);
  if (!in_the_way) return tl::unexpected(in_the_way.error());
  if (!in_the_way->empty()) return changed_meanwhile();
  return {};
}

Result<std::vector<Revision>> Truth::history(const std::string& id) const {
  auto history = store_.revisions().history(entry_document(id));
  if (history && history->empty()) return no_such_entry(id);
  return history;
}

}  // namespace quesaco::site
