#include "server/cli/site_loader.h"

#include <utility>

#include "engine/corpus/writer.h"
#include "server/cli/site.h"

namespace quesaco::cli {

SiteLoader::SiteLoader(const Settings& settings, Engine& engine, site::LiveSite& site,
                       std::shared_ptr<spdlog::logger> logger, Started started)
    : settings_(settings),
      engine_(engine),
      site_(site),
      logger_(std::move(logger)),
      started_(std::move(started)),
      thread_([this] { run(); }) {}

void SiteLoader::reload() {
  const MutexLock lock(mutex_);
  ++wanted_;
  changed_.notify_all();
}

bool SiteLoader::stop(std::chrono::milliseconds patience) {
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

void SiteLoader::run() {
  if (await_request()) {
    const Result<void> begun = begin();
    if (begun) {
      const std::string why = engine_.current()->impairment();
      if (!why.empty()) logger_->warn("{}", why);
    }
    started_(begun);
    if (begun && !engine_.current()->learned()) {
      learn(*engine_.current()->corpus(), "Tout le corpus est appris.",
            "Les questions sont comparées par une partie de leurs mots.");
    }
    while (begun && await_request()) take();
  }
  const MutexLock lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

bool SiteLoader::await_request() {
  const MutexLock lock(mutex_);
  changed_.wait(mutex_, [this] { return is_given_up(); });
  taken_ = wanted_.load();
  return !stopping_;
}

Result<void> SiteLoader::begin() {
  auto loaded = load_site(settings_);
  if (!loaded) return tl::unexpected(loaded.error());
  if (auto recorded = record(loaded->corpus); !recorded) return recorded;
  set_learning(true);
  auto begun = engine_.begin(std::move(loaded->corpus));
  set_learning(false);
  if (begun) site_.publish();
  return begun;
}

void SiteLoader::take() {
  auto loaded = load_site(settings_);
  if (!loaded) {
    logger_->error("{} L'ancien corpus reste en service.", loaded.error().message);
    return;
  }
  if (auto recorded = record(loaded->corpus); !recorded) {
    logger_->error("{}", recorded.error().message);
  }
  learn(std::move(loaded->corpus), "Nouveau corpus en service.",
        "L'ancien corpus reste en service.");
}

void SiteLoader::learn(Corpus corpus, std::string_view done, std::string_view otherwise) {
  const std::string revision = corpus.revision;
  set_learning(true);
  const auto learned = engine_.update(
      std::move(corpus), [this](std::string_view step, std::size_t ready, std::size_t total) {
        show_progress(step, ready, total);
        return !is_given_up();
      });
  set_learning(false);
  site_.publish();
  if (learned) {
    logger_->info("{}", done);
  } else if (engine_.current()->learned() && engine_.current()->corpus()->revision == revision) {
    logger_->error("{} {} Il sera appris de nouveau au prochain démarrage.",
                   learned.error().message, done);
  } else if (!is_given_up()) {
    logger_->error("{} {}", learned.error().message, otherwise);
  }
}

/// The folder of entries seeds the store's revisions.
Result<void> SiteLoader::record(const Corpus& corpus) {
  std::vector<store::EntryRecord> records;
  records.reserve(corpus.entries.size());
  for (const Entry& entry : corpus.entries) {
    records.push_back({entry.id, corpus::write_entry(entry)});
  }
  auto taken = site_.store().entries().take_over(records);
  if (!taken) return tl::unexpected(taken.error());
  for (const std::string& id : taken->conflicts) {
    logger_->warn(
        "La réponse « {} » a changé dans le dossier, mais l'équipe l'a modifiée : la "
        "version de l'équipe est gardée.",
        id);
  }
  return {};
}

void SiteLoader::set_learning(bool learning) {
  const MutexLock lock(mutex_);
  learning_ = learning;
  changed_.notify_all();
}

}  // namespace quesaco::cli
