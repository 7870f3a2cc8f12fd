#include "server/store/write_health.h"

#include <utility>

namespace quesaco::store {

WriteHealth::WriteHealth(Listener listener) : listener_(std::move(listener)) {}

void WriteHealth::failed(const Error& error) {
  const MutexLock lock(mutex_);
  ++failures_;
  if (std::exchange(writing_, false)) listener_({false, failures_, error.message});
}

void WriteHealth::succeeded(std::uint64_t failures_before) {
  const MutexLock lock(mutex_);
  if (failures_before != failures_) return;
  if (!std::exchange(writing_, true)) listener_({true, failures_, {}});
}

std::uint64_t WriteHealth::failures() const {
  const MutexLock lock(mutex_);
  return failures_;
}

bool WriteHealth::writing() const {
  const MutexLock lock(mutex_);
  return writing_;
}

}  // namespace quesaco::store
