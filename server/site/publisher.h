#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "engine/engine.h"
#include "engine/mutex.h"
#include "server/site/live_site.h"

namespace quesaco::site {

/// Brings what the site says to its visitors, on a thread of its own; what is asked for while it
/// works is published together. What it begins by words is learned on a second thread, so that an
/// edit waits for no learning until all is learned. From then on the next one waits, even for a
/// large import to be learned: answers by words alone would be worse.
class Publisher {
 public:
  /// What happened, in French for the operator: `cause` is empty where all is well, `line` where
  /// visitors lack nothing that is new.
  using Log = std::function<void(const std::string& cause, std::string_view line)>;
  struct Options {
    /// What is to be published. Called on the publisher's thread; what fails is logged, and
    /// visitors get what they had.
    std::function<Result<Corpus>()> corpus;
    /// Called while it learns, on either thread.
    std::function<void(std::string_view step, std::size_t done, std::size_t total)> progress;
    Log log;
    /// Called once: visitors are answered from now on, or why they cannot be.
    std::function<void(const Result<void>& outcome)> started;
  };
  using Ticket = std::uint64_t;

  /// Begins at once. All must outlive the publisher, stop() is to be called before its end.
  Publisher(Engine& engine, LiveSite& site, Options options);

  /// Asks for what the site says now, which gives up what is being learned of an older corpus once
  /// this one answers, or at once where this one would wait. Returns at once, with what may be
  /// waited for.
  Ticket request();

  /// Waits until visitors get at least what was said when `ticket` was given. Fails where that
  /// could not be published, or publishing has been stopped.
  [[nodiscard]] Result<void> await(Ticket ticket);

  /// Gives up. False where it is learning, which cannot be broken off anywhere, and did not end in
  /// that time: the engine and the site are used until the process ends, options.corpus is not.
  [[nodiscard]] bool stop(std::chrono::milliseconds patience);

 private:
  void run();
  void run_learner();
  /// What was begun by words; null once it is to stop.
  [[nodiscard]] std::shared_ptr<const EngineSnapshot> next_begun();
  /// What is to be published next; nothing once it is to stop.
  [[nodiscard]] std::optional<Ticket> next();
  [[nodiscard]] bool is_given_up(Ticket ticket);
  [[nodiscard]] bool is_stopping();
  /// By what was kept or by words, at once.
  [[nodiscard]] Result<void> begin(Corpus corpus, Ticket ticket);
  [[nodiscard]] Result<void> learn(Corpus corpus, Ticket ticket);
  void complete(const std::shared_ptr<const EngineSnapshot>& begun);
  /// Publishes and logs it where the engine has learned all of this revision, whether or not that
  /// was kept; false where it has not.
  [[nodiscard]] bool publish_learned(const std::string& revision, const Result<void>& kept,
                                     std::string_view line);
  [[nodiscard]] Result<void> publish(Ticket ticket);
  void set_live(Ticket ticket);
  void set_failed(Ticket ticket, const Error& error);
  void count_learning(int change);

  Engine& engine_;
  LiveSite& site_;
  Options options_;

  Mutex mutex_;
  std::condition_variable_any changed_;
  Ticket wanted_ QUESACO_GUARDED_BY(mutex_) = 1;  // the start's
  Ticket taken_ QUESACO_GUARDED_BY(mutex_) = 0;
  Ticket live_ QUESACO_GUARDED_BY(mutex_) = 0;
  Ticket failed_ QUESACO_GUARDED_BY(mutex_) = 0;
  std::string failure_ QUESACO_GUARDED_BY(mutex_);
  bool stopping_ QUESACO_GUARDED_BY(mutex_) = false;
  std::shared_ptr<const EngineSnapshot> begun_ QUESACO_GUARDED_BY(mutex_);  // to be learned
  int running_ QUESACO_GUARDED_BY(mutex_) = 2;                              // threads
  int learning_ QUESACO_GUARDED_BY(mutex_) = 0;                             // of these
  std::thread publisher_;  // these last: they use the others
  std::thread learner_;
};

}  // namespace quesaco::site
