#include "server/local/session.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "server/net/session.h"

namespace quesaco::local {

namespace asio = boost::asio;
using asio::use_awaitable;

Session::Session(asio::local::stream_protocol::socket socket, net::ConnectionRegistry::Lease lease,
                 const SessionContext& context)
    : stream_(std::move(socket)), lease_(std::move(lease)), context_(context) {}

void Session::start() {
  lease_.represent(shared_from_this());
  asio::co_spawn(
      stream_.get_executor(), [self = shared_from_this()] { return self->run(); },
      net::end_of_session(context_.log));
}

void Session::stop() {
  asio::post(stream_.get_executor(), [self = shared_from_this()] {
    if (self->receiving_) self->stream_.close();
  });
}

void Session::abort() {
  asio::post(stream_.get_executor(), [self = shared_from_this()] { self->stream_.close(); });
}

asio::awaitable<void> Session::run() {
  stream_.expires_after(context_.timeout);
  auto input = asio::dynamic_buffer(request_, kMaxRequest + 1);
  const std::size_t line = co_await asio::async_read_until(stream_, input, '\n', use_awaitable);
  request_.resize(line - 1);
  receiving_ = false;

  std::string reply;
  const uid_t uid = peer_uid(stream_.socket().native_handle());
  const auto declined = co_await context_.workers.run(
      [this, uid, &reply] { reply = context_.handler(request_, peer_of(uid)) + '\n'; });
  if (declined) co_return;
  stream_.expires_after(context_.timeout);
  co_await asio::async_write(stream_, asio::buffer(reply), use_awaitable);
}

}  // namespace quesaco::local
