#include "server/staff/inbox/inbox.h"

#include <algorithm>

#include "engine/text/fold.h"

namespace quesaco::staff {
namespace {

// A question is written a moment after it was asked, and another server's clock may be late.
constexpr std::chrono::minutes kOverlap{10};
constexpr std::size_t kBatch = 32;  // wordings that are embedded and kept together

}  // namespace

Inbox::Inbox(store::Store& store, const store::Clock& clock,
             std::shared_ptr<const semantic::Embedder> embedder)
    : store_(store),
      clock_(clock),
      embedder_(std::move(embedder)),
      // Whoever heard of an earlier run's version hears of this one's.
      version_(static_cast<std::uint64_t>(
          std::chrono::floor<std::chrono::milliseconds>(clock.now()).time_since_epoch().count())),
      thread_([this] { run(); }) {}

Inbox::~Inbox() {
  {
    const MutexLock lock(mutex_);
    stopping_ = true;
    changed_.notify_all();
  }
  thread_.join();
}

void Inbox::run() {
  do {
    gather();
    count_messages();
    group();
  } while (rest());
}

bool Inbox::rest() {
  const MutexLock lock(mutex_);
  return !changed_.wait_for(mutex_, kPause,
                            [this]() QUESACO_REQUIRES(mutex_) { return stopping_; });
}

bool Inbox::is_stopping() const {
  const MutexLock lock(mutex_);
  return stopping_;
}

void Inbox::gather() {
  const std::string now = store::to_iso8601(clock_.now() - kOverlap);
  const auto questions = store_.questions().troubles(since_);
  if (!questions) return;  // the store says so itself, and is asked again
  if (since_.empty()) {
    // Many: whoever opens the inbox does not wait while they are read.
    Gathered first;
    first.take(*questions);
    const MutexLock lock(mutex_);
    const auto triaged = store_.triage().all();
    if (!triaged) return;
    first.take(*triaged);
    gathered_ = std::move(first);
    ++version_;
    since_ = now;
    return;
  }
  const MutexLock lock(mutex_);
  if (gathered_.take(*questions)) ++version_;
  since_ = now;
}

void Inbox::count_messages() {
  const auto messages = store_.contacts().waiting();
  if (!messages) return;
  const MutexLock lock(mutex_);
  if (messages_ != *messages) ++version_;
  messages_ = *messages;
}

std::vector<std::vector<float>> Inbox::vectors_of(std::span<const Gathered::Text> texts) {
  if (!embedder_) return std::vector<std::vector<float>>(texts.size());
  std::vector<std::string> folded;
  for (const Gathered::Text& text : texts) folded.push_back(text.folded);
  auto vectors = store_.question_vectors()
                     .of(embedder_->model(), folded)
                     .value_or(std::vector<std::vector<float>>(texts.size()));
  std::vector<store::QuestionVectors::Kept> made;
  for (std::size_t i = 0; i < texts.size() && !is_stopping(); ++i) {
    if (!vectors[i].empty()) continue;
    auto embedded = embedder_->embed(std::span(&texts[i].text, 1), semantic::TextKind::kQuestion);
    if (!embedded) continue;
    vectors[i] = std::move(embedded->front());
    made.push_back({folded[i], vectors[i]});
  }
  // Where they cannot be kept they are made again at the next start.
  if (!made.empty()) (void)store_.question_vectors().keep(embedder_->model(), made);
  return vectors;
}

void Inbox::group() {
  std::vector<std::size_t> numbers;
  std::vector<Gathered::Text> texts;
  {
    const MutexLock lock(mutex_);
    numbers = gathered_.ungrouped();
    for (const std::size_t number : numbers) texts.push_back(gathered_.text(number));
    progress_ = {0, numbers.size()};
  }
  for (std::size_t begin = 0; begin < numbers.size() && !is_stopping(); begin += kBatch) {
    const std::size_t count = std::min(kBatch, numbers.size() - begin);
    const auto vectors = vectors_of(std::span(texts).subspan(begin, count));
    std::vector<Clusters::Question> questions;
    questions.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      questions.push_back({vectors[i], texts[begin + i].proposal});
    }
    const std::vector<std::size_t> groups = clusters_.add(questions);
    const MutexLock lock(mutex_);
    for (std::size_t i = 0; i < count; ++i) gathered_.put(numbers[begin + i], groups[i]);
    progress_.done = begin + count;
    if (progress_.done == progress_.total) ++version_;
  }
}

Page Inbox::page(const Filter& filter) const {
  const MutexLock lock(mutex_);
  Page page = gathered_.page(filter, clock_.now());
  page.progress = progress_;
  return page;
}

std::optional<Gathered::Whole> Inbox::whole(const std::string& wording) const {
  const MutexLock lock(mutex_);
  return gathered_.whole(text::fold(wording), clock_.now());
}

Result<std::uint64_t> Inbox::set_state(std::span<const std::string> wordings,
                                       store::TriageState state, const std::string& who) {
  std::vector<std::string> folded;
  for (const std::string& wording : wordings) folded.push_back(text::fold(wording));
  const auto at = store_.triage().set(folded, state, who);
  if (!at) return tl::unexpected(at.error());
  const MutexLock lock(mutex_);
  gathered_.set_state(folded, state, *at);
  return ++version_;
}

Inbox::News Inbox::news() const {
  const MutexLock lock(mutex_);
  if (news_.version != version_) news_ = {version_, gathered_.open(), messages_};
  return news_;
}

}  // namespace quesaco::staff
