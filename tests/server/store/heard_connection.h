#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "server/store/sql/connection.h"

namespace quesaco::store {

/// Tells of each statement before it runs, and lets the listener run others first.
class HeardConnection final : public Connection {
 public:
  using Listener = std::function<void(Connection& connection, std::string_view sql)>;

  HeardConnection(std::unique_ptr<Connection> connection, Listener listener)
      : connection_(std::move(connection)), listener_(std::move(listener)) {}

  Result<Rows> execute(std::string_view sql, const Values& parameters) override {
    listener_(*connection_, sql);
    return connection_->execute(sql, parameters);
  }
  Result<void> begin() override { return connection_->begin(); }
  Result<void> commit() override { return connection_->commit(); }
  void rollback() override { connection_->rollback(); }

 private:
  std::unique_ptr<Connection> connection_;
  Listener listener_;
};

}  // namespace quesaco::store
