#include "server/net/worker_pool.h"

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include "tests/server/net/fake_application.h"

namespace quesaco::net {
namespace {

namespace asio = boost::asio;

/// One worker, and coroutines on this thread that await calls of it.
class WorkerPoolTest : public testing::Test {
 protected:
  void spawn(int name, std::function<void()> call) {
    asio::co_spawn(
        io_, [this, call = std::move(call)] { return pool_.run(call); },
        [this, name](const std::exception_ptr&, std::optional<Declined> outcome) {
          outcomes_.emplace(name, outcome);
          resumed_on_ = std::this_thread::get_id();
        });
  }

  asio::io_context io_;
  std::string logged_;
  Log log_ = [this](Severity, std::string_view line) { logged_ = line; };
  WorkerPool pool_{1, 2, log_};
  std::map<int, std::optional<Declined>> outcomes_;
  std::thread::id resumed_on_;
};

TEST_F(WorkerPoolTest, CallsElsewhereAndResumesHere) {
  std::thread::id called_on;
  spawn(1, [&] { called_on = std::this_thread::get_id(); });
  io_.run();
  EXPECT_EQ(std::nullopt, outcomes_.at(1));
  EXPECT_NE(std::this_thread::get_id(), called_on);
  EXPECT_EQ(std::this_thread::get_id(), resumed_on_);
}

TEST_F(WorkerPoolTest, DeclinesWhatIsBeyondTheQueue) {
  Gate gate;
  spawn(1, [&] { gate.pass(); });
  io_.poll();
  gate.await_arrivals(1);  // no longer waiting
  for (const int name : {2, 3, 4}) spawn(name, [] {});
  io_.poll();
  EXPECT_EQ(Declined::kBusy, outcomes_.at(4));
  EXPECT_EQ(1U, outcomes_.size()) << "2 and 3 fit";
  gate.open();
  io_.run();
  for (const int name : {1, 2, 3}) EXPECT_EQ(std::nullopt, outcomes_.at(name)) << name;
}

TEST_F(WorkerPoolTest, OnceClosedDeclinesWhatHasNotBegun) {
  Gate gate;
  bool called = false;
  spawn(1, [&] { gate.pass(); });
  spawn(2, [&] { called = true; });
  io_.poll();
  gate.await_arrivals(1);
  pool_.close();
  gate.open();
  io_.run();
  EXPECT_EQ(std::nullopt, outcomes_.at(1));
  EXPECT_EQ(Declined::kBusy, outcomes_.at(2));
  EXPECT_FALSE(called);
}

TEST_F(WorkerPoolTest, LogsAnExceptionAndGoesOn) {
  spawn(1, [] { throw std::runtime_error("disque plein"); });
  io_.run();
  EXPECT_EQ(Declined::kFailed, outcomes_.at(1));
  EXPECT_NE(std::string::npos, logged_.find("disque plein"));
  io_.restart();
  spawn(2, [] { throw 1; });  // NOLINT: something that is not an exception
  spawn(3, [] {});
  io_.run();
  EXPECT_EQ(Declined::kFailed, outcomes_.at(2));
  EXPECT_EQ(std::nullopt, outcomes_.at(3));
}

}  // namespace
}  // namespace quesaco::net
