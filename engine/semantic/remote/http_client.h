#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "engine/mutex.h"

namespace quesaco::semantic {

/// Posts JSON to one address by libcurl, over connections that stay open between calls. Redirects
/// are not followed. Safe to call from several threads at once.
class HttpClient {
 public:
  struct Timeouts {
    std::chrono::milliseconds connect;
    std::chrono::milliseconds total;
  };
  struct Response {
    long status = 0;
    std::string body;
  };

  struct Failure {
    std::string why;  ///< in libcurl's words
    bool timed_out = false;
  };

  static constexpr std::size_t kMaxBody = std::size_t{64} << 20;

  /// `key` is sent as a bearer token, unless it is empty.
  HttpClient(std::string url, const std::string& key);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  /// Fails where nothing listens, no answer comes in time, or its body is beyond kMaxBody.
  [[nodiscard]] tl::expected<Response, Failure> post(const std::string& json,
                                                     const Timeouts& timeouts) const;

 private:
  struct Connection;

  [[nodiscard]] std::unique_ptr<Connection> take() const;
  void give_back(std::unique_ptr<Connection> connection) const;

  std::string url_;
  std::vector<std::string> headers_;
  mutable Mutex mutex_;
  mutable std::vector<std::unique_ptr<Connection>> idle_ QUESACO_GUARDED_BY(mutex_);
};

}  // namespace quesaco::semantic
