#pragma once

#include <mutex>

// What guards what, for Clang to prove (-Wthread-safety); nothing to other compilers.
#ifdef __clang__
#define QUESACO_THREAD_SAFETY(attribute) __attribute__((attribute))
#else
#define QUESACO_THREAD_SAFETY(attribute)
#endif

/// A member that is read and written under `mutex` only.
#define QUESACO_GUARDED_BY(mutex) QUESACO_THREAD_SAFETY(guarded_by(mutex))
/// A function, or a lambda, that is called with `mutex` locked.
#define QUESACO_REQUIRES(mutex) QUESACO_THREAD_SAFETY(requires_capability(mutex))
/// A function that is never called with `mutex` locked, since it locks it.
#define QUESACO_EXCLUDES(mutex) QUESACO_THREAD_SAFETY(locks_excluded(mutex))

namespace quesaco {

/// std::mutex as Clang's "Thread Safety Analysis" asks for it: libstdc++'s says nothing to it. What
/// std::condition_variable_any waits with, while a MutexLock holds it.
class QUESACO_THREAD_SAFETY(capability("mutex")) Mutex {
 public:
  void lock() QUESACO_THREAD_SAFETY(acquire_capability()) { mutex_.lock(); }
  void unlock() QUESACO_THREAD_SAFETY(release_capability()) { mutex_.unlock(); }

 private:
  std::mutex mutex_;
};

/// Holds a mutex for as long as it lives.
class QUESACO_THREAD_SAFETY(scoped_lockable) MutexLock {
 public:
  explicit MutexLock(Mutex& mutex) QUESACO_THREAD_SAFETY(acquire_capability(mutex))
      : mutex_(mutex) {
    mutex_.lock();
  }
  ~MutexLock() QUESACO_THREAD_SAFETY(release_capability()) { mutex_.unlock(); }
  MutexLock(const MutexLock&) = delete;
  MutexLock& operator=(const MutexLock&) = delete;

 private:
  Mutex& mutex_;
};

}  // namespace quesaco
