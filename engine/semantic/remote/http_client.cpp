#include "engine/semantic/remote/http_client.h"

#include <curl/curl.h>

#include <utility>

namespace quesaco::semantic {
namespace {

struct Delete {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::size_t append(const char* bytes, std::size_t /*one*/, std::size_t size, void* body) {
  auto& text = *static_cast<std::string*>(body);
  if (text.size() + size > HttpClient::kMaxBody) return 0;  // ends the transfer
  text.append(bytes, size);
  return size;
}

}  // namespace

/// One easy handle: a connection, used by one thread at a time.
struct HttpClient::Connection {
  Connection(const std::string& url, const std::vector<std::string>& lines)
      : handle(curl_easy_init()) {
    for (const std::string& line : lines) {
      headers.reset(curl_slist_append(headers.release(), line.c_str()));
    }
    curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);  // timeouts in several threads
  }

  std::unique_ptr<CURL, Delete> handle;
  std::unique_ptr<curl_slist, Delete> headers;
};

HttpClient::HttpClient(std::string url, const std::string& key)
    : url_(std::move(url)), headers_{"Content-Type: application/json", "Expect:"} {
  [[maybe_unused]] static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (!key.empty()) headers_.push_back("Authorization: Bearer " + key);
}

HttpClient::~HttpClient() = default;

std::unique_ptr<HttpClient::Connection> HttpClient::take() const {
  {
    const MutexLock lock(mutex_);
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
  }
  return std::make_unique<Connection>(url_, headers_);
}

void HttpClient::give_back(std::unique_ptr<Connection> connection) const {
  const MutexLock lock(mutex_);
  idle_.push_back(std::move(connection));
}

tl::expected<HttpClient::Response, HttpClient::Failure> HttpClient::post(
    const std::string& json, const Timeouts& timeouts) const {
  auto connection = take();
  CURL* handle = connection->handle.get();
  Response response;
  curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json.size()));
  curl_easy_setopt(handle, CURLOPT_POSTFIELDS, json.c_str());
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &response.body);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, long{timeouts.connect.count()});
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long{timeouts.total.count()});
  const CURLcode code = curl_easy_perform(handle);
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &response.status);
  give_back(std::move(connection));
  if (code == CURLE_OK) return response;
  return tl::unexpected(Failure{curl_easy_strerror(code), code == CURLE_OPERATION_TIMEDOUT});
}

}  // namespace quesaco::semantic
