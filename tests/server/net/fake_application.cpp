#include "tests/server/net/fake_application.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quesaco::net {
namespace {

std::string_view name_of(Declined why) {
  switch (why) {
    case Declined::kBusy:
      return "busy";
    case Declined::kTooFast:
      return "too fast";
    case Declined::kFailed:
      break;
  }
  return "failed";
}

ServerOptions on_any_port(ServerOptions options) {
  options.port = 0;
  return options;
}

}  // namespace

void Gate::pass() {
  std::unique_lock lock(mutex_);
  ++arrivals_;
  changed_.notify_all();
  changed_.wait(lock, [this] { return open_; });
}

void Gate::open() {
  const std::scoped_lock lock(mutex_);
  open_ = true;
  changed_.notify_all();
}

void Gate::await_arrivals(int count) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this, count] { return arrivals_ >= count; });
}

Response FakeApplication::handle(const Request& request) {
  ++calls;
  if (on_request) return on_request(request);
  return {200, {}, "text/plain", request.method + ' ' + request.path + ' ' + request.body};
}

std::string FakeApplication::welcome() {
  if (on_welcome) on_welcome();
  return "welcome";
}

/// Only what begins with "ready" lies ready.
FrameReply FakeApplication::message(std::string_view frame, const Caller& caller) {
  if (on_caller) on_caller(caller);
  if (frame.starts_with("ready")) return std::string(frame);
  return [this, frame = std::string(frame)] {
    ++calls;
    if (on_message) on_message(frame);
    return "re: " + frame;
  };
}

bool FakeApplication::origin_allowed(std::string_view origin, std::string_view host) const {
  return origin == "https://cpts.example" && host == "localhost";
}

Response FakeApplication::decline(const Request&, Declined why) const {
  return {why == Declined::kFailed ? 500U : 503U, {}, "text/plain", std::string(name_of(why))};
}

std::string FakeApplication::decline(std::string_view frame, Declined why) const {
  return std::string(name_of(why)) + ": " + std::string(frame);
}

TestServer::TestServer(const Limits& limits, ServerOptions options)
    : server(application, limits, on_any_port(std::move(options)),
             [this](Severity, std::string_view line) { note(line); }) {}

void TestServer::start() {
  const auto port = server.start();
  ASSERT_TRUE(port) << port.error().message;
  port_ = *port;
}

void TestServer::note(std::string_view line) {
  const std::scoped_lock lock(mutex_);
  lines_.emplace_back(line);
  changed_.notify_all();
}

std::vector<std::string> TestServer::logged() {
  const std::scoped_lock lock(mutex_);
  return lines_;
}

void TestServer::await_log(std::string_view text) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this, text] {
    return std::ranges::any_of(
        lines_, [text](const std::string& line) { return line.find(text) != std::string::npos; });
  });
}

}  // namespace quesaco::net
