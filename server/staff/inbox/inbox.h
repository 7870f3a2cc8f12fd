#pragma once

#include <condition_variable>
#include <memory>
#include <thread>

#include "engine/embedder.h"
#include "engine/mutex.h"
#include "server/staff/inbox/clusters.h"
#include "server/staff/inbox/gathered.h"
#include "server/store/store.h"

namespace quesaco::staff {

/// Questions that visitors asked and were not well answered, grouped by what they mean. A thread of
/// its own looks for new ones, in this process's store or another's, and groups them; until then
/// each wording stands for itself. It also hears of contact messages. Safe from any thread.
class Inbox {
 public:
  static constexpr std::chrono::seconds kPause{2};  ///< between two looks

  /// `store` and `clock` outlive it. `embedder`: null where nothing is compared by meaning.
  Inbox(store::Store& store, const store::Clock& clock,
        std::shared_ptr<const semantic::Embedder> embedder);
  Inbox(const Inbox&) = delete;
  Inbox& operator=(const Inbox&) = delete;
  /// Within the time of one embedding.
  ~Inbox();

  [[nodiscard]] Page page(const Filter& filter) const;
  /// Of any of its wordings; nothing where that is unknown.
  [[nodiscard]] std::optional<Gathered::Whole> whole(const std::string& wording) const;
  /// Gives the version that it makes.
  [[nodiscard]] Result<std::uint64_t> set_state(std::span<const std::string> wordings,
                                                store::TriageState state, const std::string& who);

  struct News {
    std::uint64_t version = 0;  ///< grows with each change, and over restarts
    std::size_t open = 0;       ///< groups that are new or seen
    std::int64_t messages = 0;  ///< that nobody has done anything with
  };
  [[nodiscard]] News news() const;

 private:
  void run();
  /// False once it is to stop.
  [[nodiscard]] bool rest();
  [[nodiscard]] bool is_stopping() const;
  void gather();
  void count_messages();
  void group();
  /// Of some wordings, in their order; empty where there is none.
  [[nodiscard]] std::vector<std::vector<float>> vectors_of(std::span<const Gathered::Text> texts);

  store::Store& store_;
  const store::Clock& clock_;
  const std::shared_ptr<const semantic::Embedder> embedder_;

  // The thread's own.
  Clusters clusters_;
  std::string since_;  // what was asked before is gathered

  mutable Mutex mutex_;
  std::condition_variable_any changed_;
  Gathered gathered_ QUESACO_GUARDED_BY(mutex_);
  Grouping progress_ QUESACO_GUARDED_BY(mutex_);
  std::int64_t messages_ QUESACO_GUARDED_BY(mutex_) = 0;
  std::uint64_t version_ QUESACO_GUARDED_BY(mutex_);
  mutable News news_ QUESACO_GUARDED_BY(mutex_);  // of the version that it was asked for last
  bool stopping_ QUESACO_GUARDED_BY(mutex_) = false;
  std::thread thread_;  // last: it uses the others
};

}  // namespace quesaco::staff
