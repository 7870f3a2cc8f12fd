#pragma once

#include <condition_variable>
#include <functional>
#include <vector>

#include "engine/mutex.h"
#include "server/store/sql/connection.h"

namespace quesaco::store {

/// Something to do in a transaction, and what to do with its outcome once that is on disk.
struct Job {
  std::function<Result<void>(Connection&)> work;
  std::function<void(const Result<void>&)> done;
};

/// Jobs in the order of their coming, from any thread to the one that owns the connection.
class JobQueue {
 public:
  /// Adds a job whatever the length: for a caller that waits, and so bounds the queue itself.
  void push(Job job);

  /// Adds a job unless `capacity` of them wait already; false when it did not.
  [[nodiscard]] bool push_within(std::size_t capacity, Job job);

  /// Waits for jobs and takes them all; none once the queue is closed and empty.
  [[nodiscard]] std::vector<Job> take_all();

  void close();

 private:
  Mutex mutex_;
  std::condition_variable_any changed_;
  std::vector<Job> jobs_ QUESACO_GUARDED_BY(mutex_);
  bool closed_ QUESACO_GUARDED_BY(mutex_) = false;
};

}  // namespace quesaco::store
