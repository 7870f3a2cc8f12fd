#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/mutex.h"

namespace quesaco::net {

/// What may be asked of an open connection, from any thread.
class Connection {
 public:
  virtual ~Connection() = default;
  virtual void stop() = 0;   ///< finish what is being answered, then close
  virtual void abort() = 0;  ///< close now
};

/// Counts the connections, refuses those beyond the limits, and ends them all. Thread-safe.
/// Outlives every lease.
class ConnectionRegistry {
 public:
  /// The right to be connected, given back when it is destroyed.
  class Lease {
   public:
    Lease(Lease&& other) noexcept;
    Lease& operator=(Lease&&) = delete;
    ~Lease();

    /// Names the connection to end on stop() and abort(), in place of an earlier one. If they
    /// were called already, it is ended now.
    void represent(const std::shared_ptr<Connection>& connection);

   private:
    friend class ConnectionRegistry;
    Lease(ConnectionRegistry& registry, std::size_t id, std::string address);

    ConnectionRegistry* registry_;
    std::size_t id_;
    std::string address_;
  };

  ConnectionRegistry(std::size_t max_total, std::size_t max_per_address);

  /// Nothing if there are too many connections, or if none is wanted any more.
  [[nodiscard]] std::optional<Lease> admit(const std::string& address);

  void stop();   ///< admits nobody more and stops every connection
  void abort();  ///< the same, at once
  /// Whether every connection ended in time.
  [[nodiscard]] bool wait_until_empty(std::chrono::milliseconds most);

 private:
  enum class Phase { kOpen, kStopping, kAborting };

  bool is_full(const std::string& address) const QUESACO_REQUIRES(mutex_);
  void leave(std::size_t id, const std::string& address) QUESACO_EXCLUDES(mutex_);
  Phase assign(std::size_t id, const std::shared_ptr<Connection>& connection);
  std::vector<std::shared_ptr<Connection>> begin(Phase phase);

  const std::size_t max_total_;
  const std::size_t max_per_address_;
  Mutex mutex_;
  Phase phase_ QUESACO_GUARDED_BY(mutex_) = Phase::kOpen;
  std::size_t last_id_ QUESACO_GUARDED_BY(mutex_) = 0;
  std::map<std::size_t, std::weak_ptr<Connection>> connections_ QUESACO_GUARDED_BY(mutex_);
  std::map<std::string, std::size_t> by_address_ QUESACO_GUARDED_BY(mutex_);
  std::condition_variable_any empty_;
};

}  // namespace quesaco::net
