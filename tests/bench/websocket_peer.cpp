#include "tests/bench/websocket_peer.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

namespace quesaco::bench {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

struct WebSocketPeer::Impl {
  asio::io_context context;
  beast::websocket::stream<tcp::socket> stream{context};
  beast::flat_buffer buffer;
};

WebSocketPeer::WebSocketPeer(std::uint16_t port) : impl_(std::make_unique<Impl>()) {
  impl_->stream.next_layer().connect({asio::ip::address_v4::loopback(), port});
  impl_->stream.next_layer().set_option(tcp::no_delay(true));
  impl_->stream.handshake("127.0.0.1", "/ws");
  impl_->stream.text(true);
}

WebSocketPeer::~WebSocketPeer() {
  beast::error_code ignored;
  impl_->stream.close(beast::websocket::close_code::normal, ignored);
}

std::string WebSocketPeer::read() {
  impl_->buffer.clear();
  impl_->stream.read(impl_->buffer);
  return beast::buffers_to_string(impl_->buffer.data());
}

std::string WebSocketPeer::round_trip(const std::string& frame) {
  impl_->stream.write(asio::buffer(frame));
  return read();
}

}  // namespace quesaco::bench
