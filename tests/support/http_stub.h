#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace quesaco::testing {

/// An HTTP server on a free port of this machine, that answers one request after the other.
class HttpStub {
 public:
  struct Request {
    std::string head;
    std::string body;
  };
  struct Reply {
    int status = 200;
    std::string body;
    bool silent = false;  ///< never sent
  };
  using Handler = std::function<Reply(const Request&)>;

  explicit HttpStub(Handler handler) : handler_(std::move(handler)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (::bind(listener_, any, size) != 0 || ::listen(listener_, SOMAXCONN) != 0 ||
        ::getsockname(listener_, any, &size) != 0) {
      throw std::runtime_error("no port to listen on");
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::jthread([this] { serve(); });
  }
  ~HttpStub() {
    ::shutdown(listener_, SHUT_RDWR);  // wakes accept()
    thread_.join();
    ::close(listener_);
    for (const int connection : silent_) ::close(connection);
  }
  HttpStub(const HttpStub&) = delete;
  HttpStub& operator=(const HttpStub&) = delete;

  [[nodiscard]] std::string url() const {
    return "http://127.0.0.1:" + std::to_string(port_) + "/v1/embeddings";
  }
  [[nodiscard]] int requests() const { return requests_; }

 private:
  void serve() {
    for (int connection = 0; (connection = ::accept(listener_, nullptr, nullptr)) >= 0;) {
      const Reply reply = handler_(read(connection));
      ++requests_;
      if (reply.silent) {
        silent_.push_back(connection);
        continue;
      }
      const std::string text =
          "HTTP/1.1 " + std::to_string(reply.status) +
          " Status\r\nConnection: close\r\nContent-Length: " + std::to_string(reply.body.size()) +
          "\r\n\r\n" + reply.body;
      (void)::send(connection, text.data(), text.size(), MSG_NOSIGNAL);
      ::close(connection);
    }
  }

  static Request read(int connection) {
    std::string text;
    std::size_t end = std::string::npos;
    std::size_t length = 0;
    char part[4096];
    while (end == std::string::npos || text.size() < end + length) {
      const ssize_t got = ::recv(connection, part, sizeof part, 0);
      if (got <= 0) return {};
      text.append(part, static_cast<std::size_t>(got));
      if (end != std::string::npos || text.find("\r\n\r\n") == std::string::npos) continue;
      end = text.find("\r\n\r\n") + 4;
      length = std::stoul(text.substr(text.find("Content-Length:") + 15));
    }
    return {text.substr(0, end), text.substr(end)};
  }

  Handler handler_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<int> requests_ = 0;
  std::vector<int> silent_;  // of the thread, until it ends
  std::jthread thread_;
};

}  // namespace quesaco::testing
