#include "server/net/response.h"

#include <algorithm>
#include <array>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/status.hpp>
#include <cstdio>
#include <stdexcept>

namespace quesaco::net {
namespace {

bool is_token(std::string_view name) {
  constexpr std::string_view kAllowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~";
  return !name.empty() && name.find_first_not_of(kAllowed) == std::string_view::npos;
}

bool is_field_value(std::string_view value) {
  return std::ranges::none_of(value, [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

bool is_ours(std::string_view name) {
  constexpr std::array<std::string_view, 4> kOurs = {"Connection", "Content-Length", "Date",
                                                     "Transfer-Encoding"};
  return std::ranges::any_of(
      kOurs, [name](std::string_view own) { return boost::beast::iequals(name, own); });
}

/// RFC 9110, section 5.6.7: always English, so not strftime.
std::string http_date(std::chrono::sys_seconds time) {
  constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                kDays.at(std::chrono::weekday(day).c_encoding()), static_cast<unsigned>(date.day()),
                kMonths.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

std::string status_line(unsigned status) {
  const std::string_view reason =
      boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(status));
  return "HTTP/1.1 " + std::to_string(status) + ' ' + std::string(reason) + "\r\n";
}

bool may_have_body(unsigned status) { return status != 204 && status != 304; }

}  // namespace

Response plain_text(unsigned status, std::string sentence) {
  return {status,
          {{"X-Content-Type-Options", "nosniff"}},
          "text/plain; charset=utf-8",
          std::move(sentence)};
}

void check(const Response& response) {
  if (response.status < 200 || response.status > 599) {
    throw std::invalid_argument("a response has an impossible status");
  }
  if (!is_field_value(response.content_type)) {
    throw std::invalid_argument("a response has an impossible content type");
  }
  for (const auto& [name, value] : response.headers) {
    if (!is_token(name) || is_ours(name) || !is_field_value(value)) {
      throw std::invalid_argument("a response has an impossible header");
    }
  }
}

std::string serialize(const Response& response, Delivery delivery, std::chrono::sys_seconds now) {
  std::string bytes = status_line(response.status);
  const auto add = [&bytes](std::string_view name, std::string_view value) {
    bytes.append(name).append(": ").append(value).append("\r\n");
  };
  add("Date", http_date(now));
  // A reply that goes on has no length: it ends where the connection does.
  add("Connection", delivery.keep_alive && !response.more ? "keep-alive" : "close");
  for (const auto& [name, value] : response.headers) add(name, value);
  if (!response.content_type.empty()) add("Content-Type", response.content_type);
  if (may_have_body(response.status) && !response.more) {
    add("Content-Length", std::to_string(response.body.size()));
  }
  bytes += "\r\n";
  if (may_have_body(response.status) && !delivery.without_body) bytes += response.body;
  return bytes;
}

}  // namespace quesaco::net
