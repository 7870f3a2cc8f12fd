#include <gmock/gmock.h>

#include <future>

#include "server/local/local_call.h"
#include "server/local/local_server.h"
#include "tests/server/local/raw_client.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::local {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

constexpr std::chrono::minutes kLong(5);

/// A server whose handler waits until it is let go, and a client that waits for it.
class StopTest : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(server_.start()); }

  std::future<Result<std::string>> call() {
    auto reply = std::async(std::launch::async, [this] { return local_call(socket_, "a"); });
    begun_.get_future().wait();
    return reply;
  }

  const quesaco::testing::TemporaryFolder folder_;
  const fs::path socket_ = folder_.path() / "quesaco.sock";
  std::promise<void> begun_;
  std::promise<void> let_go_;
  LocalServer server_{socket_,
                      [this](const std::string&, const Peer&) {
                        begun_.set_value();
                        let_go_.get_future().wait();
                        return std::string("done");
                      },
                      {},
                      kLong};
};

TEST_F(StopTest, ClosesConnectionsThatAskNothingAndRemovesTheFile) {
  RawClient silent(socket_);
  RawClient begun(socket_);
  begun.send("{\"comm");
  let_go_.set_value();
  EXPECT_EQ(local_call(socket_, "a"), "done") << "the others, who came before, were accepted";
  EXPECT_TRUE(server_.stop(std::chrono::seconds(10)));
  EXPECT_TRUE(silent.closed());
  EXPECT_TRUE(begun.closed());
  EXPECT_FALSE(fs::exists(socket_));
  EXPECT_TRUE(server_.stop(milliseconds(0))) << "harmless a second time";
}

TEST_F(StopTest, LetsAReplyUnderWayGoOut) {
  auto reply = call();
  RawClient silent(socket_);
  auto stopped = std::async(std::launch::async, [this] { return server_.stop(kLong); });
  EXPECT_TRUE(silent.closed()) << "stop() has begun";
  let_go_.set_value();
  EXPECT_EQ(reply.get(), "done");
  EXPECT_TRUE(stopped.get());
}

TEST_F(StopTest, ClosesWhatTakesLongerThanThePatience) {
  auto reply = call();
  EXPECT_FALSE(server_.stop(milliseconds(1)));
  EXPECT_FALSE(fs::exists(socket_));
  EXPECT_EQ(reply.wait_for(std::chrono::seconds(10)), std::future_status::ready)
      << "closed while the handler still runs";
  let_go_.set_value();
  const auto cut = reply.get();
  ASSERT_FALSE(cut);
  EXPECT_THAT(cut.error().message, HasSubstr("sans répondre"));
  EXPECT_TRUE(server_.stop(kLong)) << "the handler has ended";
}

TEST(Stop, IsHarmlessBeforeTheStart) {
  LocalServer never("/nowhere/quesaco.sock", {}, {});
  EXPECT_TRUE(never.stop(kLong));
}

}  // namespace
}  // namespace quesaco::local
