#include "server/site/publisher.h"

#include <utility>

namespace quesaco::site {

Publisher::Publisher(Engine& engine, LiveSite& site, Options options)
    : engine_(engine), site_(site), options_(std::move(options)), thread_([this] { run(); }) {}

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
    changed_.wait(mutex_, [this]() QUESACO_REQUIRES(mutex_) { return ended_ || learning_; });
    ended =
        changed_.wait_for(mutex_, patience, [this]() QUESACO_REQUIRES(mutex_) { return ended_; });
  }
  if (ended) {
    thread_.join();
  } else {
    thread_.detach();
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
    // What was begun by words is learned now.
    const auto view = site_.published();
    if (view && !view->engine().learned() && !is_given_up(*ticket)) {
      (void)learn(*view->engine().corpus(), *ticket);
    }
  }
  const MutexLock lock(mutex_);
  stopping_ = true;
  ended_ = true;
  changed_.notify_all();
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
  set_learning(true);
  auto begun = engine_.begin(std::move(corpus));
  set_learning(false);
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
  const bool is_new = site_.published()->engine().corpus()->revision != revision;
  set_learning(true);
  auto learned = engine_.update(std::move(corpus),
                                [&](std::string_view step, std::size_t done, std::size_t total) {
                                  options_.progress(step, done, total);
                                  return !is_given_up(ticket);
                                });
  set_learning(false);
  const auto current = engine_.current();
  if (current->learned() && current->corpus()->revision == revision) {
    site_.publish();
    set_live(ticket);
    options_.log(learned ? "" : learned.error().message,
                 !learned ? "Le corpus est en service, et sera appris de nouveau au prochain "
                            "démarrage."
                 : is_new ? "Nouveau corpus en service."
                          : "Tout le corpus est appris.");
    return {};
  }
  if (!is_given_up(ticket)) {
    set_failed(ticket, learned.error());
    options_.log(learned.error().message,
                 is_new ? "L'ancien corpus reste en service."
                        : "Les questions sont comparées par une partie de leurs mots.");
  }
  return learned;
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

void Publisher::set_learning(bool learning) {
  const MutexLock lock(mutex_);
  learning_ = learning;
  changed_.notify_all();
}

}  // namespace quesaco::site
