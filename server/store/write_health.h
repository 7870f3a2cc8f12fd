#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <type_traits>

#include "engine/mutex.h"
#include "engine/result.h"

namespace quesaco::store {

/// Whether what is written reaches the disk. The operator hears of it once for each change, not
/// once for each write. Safe from any thread.
class WriteHealth {
 public:
  struct Change {
    bool writing = true;         ///< false: writes have begun to fail
    std::uint64_t failures = 0;  ///< since the start
    std::string cause;           ///< of the failure, for the operator; empty when all is well again
  };
  /// Called in order, under a lock: it must not come back to the store.
  using Listener = std::function<void(const Change&)>;

  explicit WriteHealth(Listener listener);

  void failed(const Error& error);

  /// A write that was asked for when `failures()` was `failures_before` reached the disk. All is
  /// well again only when nothing failed in between: an overloaded store does not flicker.
  void succeeded(std::uint64_t failures_before);

  /// Runs a write, and tells of what became of it. `write` gives a Result, and changes something
  /// where it succeeds: what changes nothing succeeds on a full disk too.
  template <class Write>
  [[nodiscard]] auto watch(Write write) -> std::invoke_result_t<Write>;

  [[nodiscard]] std::uint64_t failures() const;

  /// Whether the last write that was tried reached the disk.
  [[nodiscard]] bool writing() const;

 private:
  const Listener listener_;
  mutable Mutex mutex_;
  std::uint64_t failures_ QUESACO_GUARDED_BY(mutex_) = 0;
  bool writing_ QUESACO_GUARDED_BY(mutex_) = true;
};

template <class Write>
auto WriteHealth::watch(Write write) -> std::invoke_result_t<Write> {
  const std::uint64_t failures_before = failures();
  auto written = write();
  written ? succeeded(failures_before) : failed(written.error());
  return written;
}

}  // namespace quesaco::store
