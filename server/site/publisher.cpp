#include "server/site/publisher.h"

#include <sys/resource.h>

#include <utility>

namespace quesaco::site {

Publisher::Publisher(Engine& engine, LiveSite& site, Options options)
    : engine_(engine),
      site_(site),
      options_(std::move(options)),
      publisher_([this] { run(); }),
      learner_([this] { run_learner(); }) {}

Publisher::Ticket Publisher::request() {
  const MutexLock lock(mutex_);
  ++wanted_;
  changed_.notify_all();
  return wanted_;
}

Result<void> Publisher::await(Ticket ticket) {
  const MutexLock lock(mutex_);
  changed_.wait(mutex_, [&]() QUESACO_REQUIRES(mutex_) {
    return live_ >= ticket || failed_ >= ticket || stopping_;
  });
  if (live_ >= ticket) return {};
  return environment_error(failed_ >= ticket ? failure_
                                             : "Le serveur s'arrête : ce qui est enregistré sera "
                                               "en ligne à son prochain démarrage.");
}

bool Publisher::stop(std::chrono::milliseconds patience) {
  bool ended = false;
  {
    const MutexLock lock(mutex_);
    stopping_ = true;
    changed_.notify_all();
    // What is not learning takes but a moment.
    changed_.wait(mutex_, [this]() QUESACO_REQUIRES(mutex_) { return running_ == learning_; });
    ended = changed_.wait_for(mutex_, patience,
                              [this]() QUESACO_REQUIRES(mutex_) { return running_ == 0; });
  }
  for (std::thread* thread : {&publisher_, &learner_}) {
    if (ended) {
      thread->join();
    } else {
      thread->detach();
    }
  }
  return ended;
}

void Publisher::run() {
  bool started = false;
  while (const auto ticket = next()) {
    const Result<void> published = publish(*ticket);
    if (!std::exchange(started, true)) {
      options_.started(published);
      if (!published) break;
    }
    const auto current = engine_.current();
    if (current->learned()) continue;
    const MutexLock lock(mutex_);
    begun_ = current;
    changed_.notify_all();
  }
  const MutexLock lock(mutex_);
  stopping_ = true;
  --running_;
  changed_.notify_all();
}

void Publisher::run_learner() {
  // Edits and visitors come first. On Linux this is the thread's alone, and of those that it
  // starts; where it is refused all are equal.
  constexpr int kNicer = 10;
  (void)setpriority(PRIO_PROCESS, 0, kNicer);
  while (const auto begun = next_begun()) complete(begun);
  const MutexLock lock(mutex_);
  --running_;
  changed_.notify_all();
}

std::shared_ptr<const EngineSnapshot> Publisher::next_begun() {
  const MutexLock lock(mutex_);
  changed_.wait(mutex_, [this]() QUESACO_REQUIRES(mutex_) { return begun_ || stopping_; });
  return stopping_ ? nullptr : std::exchange(begun_, nullptr);
}

std::optional<Publisher::Ticket> Publisher::next() {
  const MutexLock lock(mutex_);
  changed_.wait(mutex_,
                [this]() QUESACO_REQUIRES(mutex_) { return wanted_ != taken_ || stopping_; });
  if (stopping_) return std::nullopt;
  taken_ = wanted_;
  return taken_;
}

bool Publisher::is_given_up(Ticket ticket) {
  const MutexLock lock(mutex_);
  return wanted_ != ticket || stopping_;
}

bool Publisher::is_stopping() {
  const MutexLock lock(mutex_);
  return stopping_;
}

Result<void> Publisher::publish(Ticket ticket) {
  auto corpus = options_.corpus();
  if (!corpus) {
    set_failed(ticket, corpus.error());
    return tl::unexpected(corpus.error());
  }
  const auto view = site_.published();
  if (view && view->engine().corpus()->revision == corpus->revision) {
    set_live(ticket);
    return {};
  }
  // Whoever is answered by words need not wait until all is learned for what has changed.
  return view && view->engine().learned() ? learn(std::move(*corpus), ticket)
                                          : begin(std::move(*corpus), ticket);
}

Result<void> Publisher::begin(Corpus corpus, Ticket ticket) {
  count_learning(+1);
  auto begun = engine_.begin(std::move(corpus));
  count_learning(-1);
  if (begun) {
    site_.publish();
    set_live(ticket);
    const std::string impairment = engine_.current()->impairment();
    if (!impairment.empty()) options_.log(impairment, "");
  } else {
    set_failed(ticket, begun.error());
  }
  return begun;
}

Result<void> Publisher::learn(Corpus corpus, Ticket ticket) {
  const std::string revision = corpus.revision;
  count_learning(+1);
  auto learned = engine_.update(std::move(corpus),
                                [&](std::string_view step, std::size_t done, std::size_t total) {
                                  options_.progress(step, done, total);
                                  return !is_given_up(ticket);
                                });
  count_learning(-1);
  if (publish_learned(revision, learned, "Nouveau corpus en service.")) {
    set_live(ticket);
    return {};
  }
  if (!is_given_up(ticket)) {
    set_failed(ticket, learned.error());
    options_.log(learned.error().message, "L'ancien corpus reste en service.");
  }
  return learned;
}

void Publisher::complete(const std::shared_ptr<const EngineSnapshot>& begun) {
  if (engine_.current() != begun) return;  // asked for again while it was learned, or overtaken
  count_learning(+1);
  const auto learned =
      engine_.complete(begun, [&](std::string_view step, std::size_t done, std::size_t total) {
        options_.progress(step, done, total);
        return !is_stopping();
      });
  count_learning(-1);
  if (publish_learned(begun->corpus()->revision, learned, "Tout le corpus est appris.")) return;
  if (engine_.current() == begun && !is_stopping()) {
    options_.log(learned.error().message,
                 "Les questions sont comparées par une partie de leurs mots.");
  }
}

bool Publisher::publish_learned(const std::string& revision, const Result<void>& kept,
                                std::string_view line) {
  const auto current = engine_.current();
  if (!current->learned() || current->corpus()->revision != revision) return false;
  site_.publish();
  options_.log(
      kept ? "" : kept.error().message,
      kept ? line : "Le corpus est en service, et sera appris de nouveau au prochain démarrage.");
  return true;
}

void Publisher::set_live(Ticket ticket) {
  const MutexLock lock(mutex_);
  live_ = ticket;
  changed_.notify_all();
}

void Publisher::set_failed(Ticket ticket, const Error& error) {
  const MutexLock lock(mutex_);
  failed_ = ticket;
  failure_ = error.message;
  changed_.notify_all();
}

void Publisher::count_learning(int change) {
  const MutexLock lock(mutex_);
  learning_ += change;
  changed_.notify_all();
}

}  // namespace quesaco::site
