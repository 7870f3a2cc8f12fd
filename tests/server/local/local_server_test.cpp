#include "server/local/local_server.h"

#include <gmock/gmock.h>

#include <atomic>
#include <fstream>
#include <future>
#include <stdexcept>

#include "server/local/local_call.h"
#include "tests/server/local/raw_client.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::local {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

class LocalServerTest : public ::testing::Test {
 protected:
  void start(Handler handler, milliseconds timeout = std::chrono::minutes(5)) {
    net::Log log = [this](net::Severity, std::string_view line) {
      logged_.set_value(std::string(line));
    };
    server_ = std::make_unique<LocalServer>(socket_, std::move(handler), std::move(log), timeout);
    ASSERT_TRUE(server_->start());
  }

  std::future<Result<std::string>> call(const std::string& request) {
    return std::async(std::launch::async, [this, request] { return local_call(socket_, request); });
  }

  const quesaco::testing::TemporaryFolder folder_;
  const fs::path socket_ = folder_.path() / "quesaco.sock";
  std::promise<std::string> logged_;
  std::unique_ptr<LocalServer> server_;
};

std::string echo(const std::string& request, const Peer& /*peer*/) { return "re: " + request; }

TEST_F(LocalServerTest, AnswersOneRequestAConnection) {
  start(echo);
  EXPECT_EQ(local_call(socket_, R"({"command": "unanswered"})"),
            R"(re: {"command": "unanswered"})");
  EXPECT_EQ(local_call(socket_, "é"), "re: é");
  EXPECT_EQ(local_call(socket_, ""), "re: ");
}

TEST_F(LocalServerTest, IsForItsOwnAccountOnly) {
  start(echo);
  const fs::file_status status = fs::symlink_status(socket_);
  EXPECT_TRUE(fs::is_socket(status));
  EXPECT_EQ(status.permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(LocalServerTest, AnswersOthersWhileAHandlerWaits) {
  std::promise<void> begun;
  std::promise<void> answered;
  start([&](const std::string& request, const Peer&) {
    if (request != "first") return request;
    begun.set_value();
    const auto others = answered.get_future().wait_for(std::chrono::seconds(10));
    return std::string(others == std::future_status::ready ? "last" : "alone");
  });
  auto first = call("first");
  begun.get_future().wait();
  EXPECT_EQ(local_call(socket_, "second"), "second");
  answered.set_value();
  EXPECT_EQ(first.get(), "last");
}

TEST_F(LocalServerTest, ReplacesTheFileOfAKilledServer) {
  leave_stale_socket(socket_);
  start(echo);
  EXPECT_EQ(local_call(socket_, "a"), "re: a");
}

TEST_F(LocalServerTest, LeavesAFileThatIsNoSocket) {
  std::ofstream(socket_) << "mine";
  const auto started = LocalServer(socket_, echo, {}).start();
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(started.error().message, HasSubstr("--data"));
  EXPECT_EQ(fs::file_size(socket_), 4U);
}

TEST_F(LocalServerTest, SaysThatAPathIsTooLong) {
  const std::string folder = folder_.path().string() + "/";
  const fs::path longest = folder + std::string(107 - folder.size(), 'x');
  EXPECT_TRUE(LocalServer(longest, echo, {}).start());
  const auto started = LocalServer(longest.string() + "x", echo, {}).start();
  ASSERT_FALSE(started);
  EXPECT_THAT(started.error().message, HasSubstr("108 octets, 107 au plus"));
}

TEST_F(LocalServerTest, TakesARequestOfTheLimitAndNoMore) {
  std::atomic<int> calls = 0;
  start([&](const std::string& request, const Peer&) {
    ++calls;
    return request + request;  // a reply may be longer
  });
  const std::string most(kMaxRequest, 'x');
  const auto reply = local_call(socket_, most);
  ASSERT_TRUE(reply);
  EXPECT_TRUE(*reply == most + most);
  RawClient client(socket_);
  client.send(most + "x\n");
  EXPECT_TRUE(client.closed());
  EXPECT_EQ(calls, 1);
}

TEST_F(LocalServerTest, DropsAClientThatSendsNoWholeRequest) {
  start(echo, milliseconds(20));
  RawClient silent(socket_);
  RawClient begun(socket_);
  EXPECT_TRUE(begun.send("{\"comm"));
  EXPECT_TRUE(silent.closed());
  EXPECT_TRUE(begun.closed());
}

TEST_F(LocalServerTest, GivesAHandlerMoreTimeThanAClient) {
  std::promise<void> begun;
  std::promise<void> dropped;
  start(
      [&](const std::string&, const Peer&) {
        begun.set_value();
        dropped.get_future().wait();
        return std::string("done");
      },
      milliseconds(20));
  auto reply = call("a");
  begun.get_future().wait();
  EXPECT_TRUE(RawClient(socket_).closed()) << "the time of a client that came later is over";
  dropped.set_value();
  EXPECT_EQ(reply.get(), "done");
}

TEST_F(LocalServerTest, GoesOnWithoutAClientThatIsGone) {
  std::promise<void> begun;
  std::promise<void> gone;
  start([&](const std::string& request, const Peer&) {
    if (request == "gone") {
      begun.set_value();
      gone.get_future().wait();
    }
    return std::string(std::size_t{1} << 20, 'x');
  });
  {
    RawClient client(socket_);
    client.send("gone\n");
    begun.get_future().wait();
  }
  RawClient(socket_).send("half");
  gone.set_value();
  EXPECT_TRUE(local_call(socket_, "next"));
}

TEST_F(LocalServerTest, LogsAHandlerThatThrowsAndClosesWithoutAReply) {
  start([](const std::string&, const Peer&) -> std::string {
    throw std::runtime_error("disque plein");
  });
  const auto reply = local_call(socket_, "a");
  ASSERT_FALSE(reply);
  EXPECT_THAT(reply.error().message, HasSubstr("sans répondre"));
  EXPECT_THAT(logged_.get_future().get(), HasSubstr("disque plein"));
}

}  // namespace
}  // namespace quesaco::local
