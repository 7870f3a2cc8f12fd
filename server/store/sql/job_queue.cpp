#include "server/store/sql/job_queue.h"

#include <utility>

namespace quesaco::store {

void JobQueue::push(Job job) {
  const MutexLock lock(mutex_);
  jobs_.push_back(std::move(job));
  changed_.notify_one();
}

bool JobQueue::push_within(std::size_t capacity, Job job) {
  const MutexLock lock(mutex_);
  if (jobs_.size() >= capacity) return false;
  jobs_.push_back(std::move(job));
  changed_.notify_one();
  return true;
}

std::vector<Job> JobQueue::take_all() {
  const MutexLock lock(mutex_);
  changed_.wait(mutex_, [this]() QUESACO_REQUIRES(mutex_) { return closed_ || !jobs_.empty(); });
  return std::exchange(jobs_, {});
}

void JobQueue::close() {
  const MutexLock lock(mutex_);
  closed_ = true;
  changed_.notify_one();
}

}  // namespace quesaco::store
