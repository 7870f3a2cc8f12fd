#include "server/net/registry.h"

#include <utility>

namespace quesaco::net {
namespace {

bool is_loopback(const std::string& address) {
  return address == "::1" || address.starts_with("127.") || address.starts_with("::ffff:127.");
}

}  // namespace

ConnectionRegistry::Lease::Lease(ConnectionRegistry& registry, std::size_t id, std::string address)
    : registry_(&registry), id_(id), address_(std::move(address)) {}

ConnectionRegistry::Lease::Lease(Lease&& other) noexcept
    : registry_(std::exchange(other.registry_, nullptr)),
      id_(other.id_),
      address_(std::move(other.address_)) {}

ConnectionRegistry::Lease::~Lease() {
  if (registry_ != nullptr) registry_->leave(id_, address_);
}

void ConnectionRegistry::Lease::represent(const std::shared_ptr<Connection>& connection) {
  const Phase phase = registry_->assign(id_, connection);
  if (phase == Phase::kStopping) connection->stop();
  if (phase == Phase::kAborting) connection->abort();
}

ConnectionRegistry::ConnectionRegistry(std::size_t max_total, std::size_t max_per_address)
    : max_total_(max_total), max_per_address_(max_per_address) {}

bool ConnectionRegistry::is_full(const std::string& address) const {
  if (connections_.size() >= max_total_) return true;
  const auto found = by_address_.find(address);
  return found != by_address_.end() && found->second >= max_per_address_ && !is_loopback(address);
}

std::optional<ConnectionRegistry::Lease> ConnectionRegistry::admit(const std::string& address) {
  const MutexLock lock(mutex_);
  if (phase_ != Phase::kOpen || is_full(address)) return std::nullopt;
  connections_.emplace(++last_id_, std::weak_ptr<Connection>());
  ++by_address_[address];
  return Lease(*this, last_id_, address);
}

void ConnectionRegistry::leave(std::size_t id, const std::string& address) {
  const MutexLock lock(mutex_);
  connections_.erase(id);
  if (--by_address_[address] == 0) by_address_.erase(address);
  if (connections_.empty()) empty_.notify_all();
}

ConnectionRegistry::Phase ConnectionRegistry::assign(
    std::size_t id, const std::shared_ptr<Connection>& connection) {
  const MutexLock lock(mutex_);
  connections_[id] = connection;
  return phase_;
}

std::vector<std::shared_ptr<Connection>> ConnectionRegistry::begin(Phase phase) {
  std::vector<std::shared_ptr<Connection>> open;
  const MutexLock lock(mutex_);
  phase_ = phase;
  for (const auto& [id, connection] : connections_) {
    if (auto alive = connection.lock()) open.push_back(std::move(alive));
  }
  return open;
}

// Connections are called without the lock: the last reference to one may go here, and leave().

void ConnectionRegistry::stop() {
  for (const auto& connection : begin(Phase::kStopping)) connection->stop();
}

void ConnectionRegistry::abort() {
  for (const auto& connection : begin(Phase::kAborting)) connection->abort();
}

bool ConnectionRegistry::wait_until_empty(std::chrono::milliseconds most) {
  const MutexLock lock(mutex_);
  return empty_.wait_for(mutex_, most,
                         [this]() QUESACO_REQUIRES(mutex_) { return connections_.empty(); });
}

}  // namespace quesaco::net
