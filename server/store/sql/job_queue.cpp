#include "server/store/sql/job_queue.h"

#include <utility>

namespace quesaco::store {

void JobQueue::push(Job job) {
  const std::lock_guard lock(mutex_);
  jobs_.push_back(std::move(job));
  changed_.notify_one();
}

bool JobQueue::push_within(std::size_t capacity, Job job) {
  const std::lock_guard lock(mutex_);
  if (jobs_.size() >= capacity) return false;
  jobs_.push_back(std::move(job));
  changed_.notify_one();
  return true;
}

std::vector<Job> JobQueue::take_all() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || !jobs_.empty(); });
  return std::exchange(jobs_, {});
}

void JobQueue::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_one();
}

}  // namespace quesaco::store
