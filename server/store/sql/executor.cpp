#include "server/store/sql/executor.h"

#include <exception>
#include <future>
#include <utility>

namespace quesaco::store {
namespace {

using Outcomes = std::vector<Result<void>>;

/// Runs `work`; the one place of the store where exceptions end.
Result<void> attempt(const Job& job, Connection& connection) {
  try {
    return job.work(connection);
  } catch (const std::exception& e) {
    return environment_error("Erreur inattendue de la base de données (" + std::string(e.what()) +
                             ") : signalez-la aux auteurs du programme.");
  }
}

/// Runs one job so that a failure undoes it alone. Fails itself when that cannot be done any more:
/// on a full disk SQLite may end the whole transaction by itself.
Result<void> run_in_savepoint(const Job& job, Connection& connection, Outcomes& outcomes) {
  auto begun = run(connection, "SAVEPOINT job");
  if (!begun) return begun;
  const Result<void> outcome = attempt(job, connection);
  outcomes.push_back(outcome);
  if (outcome) return run(connection, "RELEASE SAVEPOINT job");
  const auto undone = run(connection, "ROLLBACK TO SAVEPOINT job");
  return undone ? run(connection, "RELEASE SAVEPOINT job") : outcome;
}

/// Commits all jobs that succeed; an error when none could be.
Result<Outcomes> run_all(const std::vector<Job>& jobs, Connection& connection) {
  if (const auto begun = connection.begin(); !begun) return tl::unexpected(begun.error());
  Outcomes outcomes;
  for (const Job& job : jobs) {
    const auto ran = run_in_savepoint(job, connection, outcomes);
    if (!ran) return tl::unexpected(ran.error());
  }
  const auto committed = connection.commit();
  if (!committed) return tl::unexpected(committed.error());
  return outcomes;
}

}  // namespace

Executor::Executor(std::unique_ptr<Connection> connection, std::size_t capacity)
    : connection_(std::move(connection)), capacity_(capacity), thread_([this] { serve(); }) {}

Executor::~Executor() {
  queue_.close();
  thread_.join();
}

bool Executor::post(std::function<Result<void>(Connection&)> work,
                    std::function<void(const Result<void>&)> done) {
  return queue_.push_within(capacity_, {std::move(work), std::move(done)});
}

Result<void> Executor::run_and_wait(std::function<Result<void>(Connection&)> work) {
  std::promise<Result<void>> outcome;
  queue_.push({std::move(work), [&](const Result<void>& result) { outcome.set_value(result); }});
  return outcome.get_future().get();
}

void Executor::serve() {
  for (auto jobs = queue_.take_all(); !jobs.empty(); jobs = queue_.take_all()) commit(jobs);
}

void Executor::commit(std::vector<Job>& jobs) {
  const Result<Outcomes> outcomes = run_all(jobs, *connection_);
  if (!outcomes) connection_->rollback();
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    jobs[i].done(outcomes ? (*outcomes)[i] : tl::unexpected(outcomes.error()));
  }
}

}  // namespace quesaco::store
