#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "server/net/application.h"
#include "server/net/server.h"

namespace quesaco::net {

/// Holds those who pass through until it is opened, and lets a test wait for them to arrive.
class Gate {
 public:
  void pass();
  void open();
  void await_arrivals(int count);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool open_ = false;
  int arrivals_ = 0;
};

/// Answers by repeating what it was told. The hooks are to be set before the server starts.
class FakeApplication : public Application {
 public:
  Response handle(const Request& request) override;
  std::string welcome() override;
  [[nodiscard]] FrameReply message(std::string_view frame, const Caller& caller) override;
  [[nodiscard]] bool ready() const override { return is_ready; }
  [[nodiscard]] bool takes_long_bodies(std::string_view path) const override {
    return path.starts_with("/long");
  }
  [[nodiscard]] bool origin_allowed(std::string_view origin, std::string_view host) const override;
  [[nodiscard]] Response decline(const Request& request, Declined why) const override;
  [[nodiscard]] std::string decline(std::string_view frame, Declined why) const override;

  std::function<Response(const Request&)> on_request;
  std::function<void()> on_welcome;
  std::function<void(std::string_view)> on_message;
  std::function<void(const Caller&)> on_caller;  ///< of a frame
  std::atomic<bool> is_ready = true;
  std::atomic<int> calls = 0;  ///< of handle(), and of what message() leaves to do
};

/// A server on a free port of 127.0.0.1 that serves a FakeApplication.
class TestServer {
 public:
  explicit TestServer(const Limits& limits = {}, ServerOptions options = {});

  void start();
  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::vector<std::string> logged();
  /// Waits for a line of the log that contains `text`.
  void await_log(std::string_view text);

  FakeApplication application;

 private:
  void note(std::string_view line);

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> lines_;
  std::uint16_t port_ = 0;

 public:
  Server server;  ///< last: it stops before what it uses is gone
};

}  // namespace quesaco::net
