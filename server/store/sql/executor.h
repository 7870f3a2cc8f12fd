#pragma once

#include <memory>
#include <optional>
#include <thread>

#include "server/store/sql/job_queue.h"

namespace quesaco::store {

/// Owns a connection and the one thread that uses it. What waits in the queue is committed
/// together, each job in its own savepoint: one that fails takes no other with it, and a slow disk
/// is waited for once, not once for each. Safe from any thread but its own.
class Executor {
 public:
  static constexpr std::size_t kDefaultCapacity = 1024;

  /// `capacity`: how many jobs of `post` may wait.
  explicit Executor(std::unique_ptr<Connection> connection,
                    std::size_t capacity = kDefaultCapacity);
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;
  /// Finishes what is queued.
  ~Executor();

  /// Runs `work` in a transaction and waits until it is on disk. `work` gives a Result<T>.
  template <class Work>
  [[nodiscard]] auto run(Work work) -> std::invoke_result_t<Work, Connection&>;

  /// Runs `work` without waiting; `done`, on the executor's thread, hears what became of it. False,
  /// and nothing done, when the queue is full.
  [[nodiscard]] bool post(std::function<Result<void>(Connection&)> work,
                          std::function<void(const Result<void>&)> done);

 private:
  void serve();
  void commit(std::vector<Job>& jobs);
  Result<void> run_and_wait(std::function<Result<void>(Connection&)> work);

  const std::unique_ptr<Connection> connection_;
  const std::size_t capacity_;
  JobQueue queue_;
  std::thread thread_;  // last: it uses the others
};

template <class Work>
auto Executor::run(Work work) -> std::invoke_result_t<Work, Connection&> {
  using Outcome = std::invoke_result_t<Work, Connection&>;
  std::optional<Outcome> outcome;
  const Result<void> committed = run_and_wait([&](Connection& connection) -> Result<void> {
    outcome.emplace(work(connection));
    if (!*outcome) return tl::unexpected(outcome->error());
    return {};
  });
  if (!committed) return tl::unexpected(committed.error());
  return std::move(*outcome);  // NOLINT(bugprone-unchecked-optional-access): the work has run
}

}  // namespace quesaco::store
