#include "server/net/framing.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>

#include "server/net/response.h"

namespace quesaco::net {
namespace {

namespace http = boost::beast::http;
using http::field;

Response malformed() { return plain_text(400, "Requête mal formée : vérifiez ses en-têtes."); }

bool contains_only(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

/// No folded line, which Beast unfolds, and no line end but CR LF.
bool lines_are_clean(std::string_view raw) {
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const char next = i + 1 < raw.size() ? raw[i + 1] : '\0';
    if (raw[i] == '\r' && next != '\n') return false;
    if (raw[i] != '\n') continue;
    if (i == 0 || raw[i - 1] != '\r' || next == ' ' || next == '\t') return false;
  }
  return true;
}

std::optional<HeadMessage> parse_syntax(std::string_view raw) {
  if (raw.size() > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  http::request_parser<http::empty_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(raw.size()));
  parser.body_limit(boost::none);  // ours is checked below
  boost::beast::error_code error;
  const std::size_t used = parser.put(boost::asio::buffer(raw), error);
  if (error || !parser.is_header_done() || used != raw.size()) return std::nullopt;
  return parser.release();
}

bool target_is_clear(const HeadMessage& head) {
  const auto target = head.target();
  return target.starts_with('/') || (target == "*" && head.method() == http::verb::options);
}

/// Exactly one Host that looks like one; HTTP/1.0, which health checks still speak, may omit it.
bool host_is_clear(const HeadMessage& head) {
  const auto hosts = head.count(field::host);
  if (hosts == 0) return head.version() == 10;
  const std::string_view host = head[field::host];
  constexpr std::string_view kAllowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:[]";
  return hosts == 1 && !host.empty() && contains_only(host, kAllowed);
}

tl::expected<std::size_t, Response> body_size(const HeadMessage& head, std::size_t max_body) {
  const auto codings = head.count(field::transfer_encoding);
  const auto lengths = head.count(field::content_length);
  if (codings + lengths > 1) return tl::unexpected(malformed());
  if (codings == 1) {
    return tl::unexpected(plain_text(411, "Indiquez la taille du corps par Content-Length."));
  }
  if (lengths == 0) return 0;
  const std::string_view digits = head[field::content_length];
  std::size_t size = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  if (stop != digits.data() + digits.size() || error == std::errc::invalid_argument) {
    return tl::unexpected(malformed());
  }
  if (error != std::errc() || size > max_body) {
    return tl::unexpected(plain_text(
        413, "Corps trop long : " + std::to_string(max_body) + " octets sont acceptés."));
  }
  return size;
}

std::string_view path_of(const HeadMessage& head) {
  const std::string_view target = head.target();
  return target.substr(0, target.find('?'));
}

}  // namespace

tl::expected<RequestHead, Response> parse_head(
    std::string_view raw, const std::function<std::size_t(std::string_view path)>& max_body) {
  auto message = lines_are_clean(raw) ? parse_syntax(raw) : std::nullopt;
  if (!message || !target_is_clear(*message) || !host_is_clear(*message)) {
    return tl::unexpected(malformed());
  }
  const auto size = body_size(*message, max_body(path_of(*message)));
  if (!size) return tl::unexpected(size.error());
  return RequestHead{std::move(*message), *size};
}

Request to_request(const HeadMessage& head, const std::string& remote) {
  Request request;
  request.method = head.method_string();
  const std::string_view target = head.target();
  request.path = path_of(head);
  request.query = target.substr(std::min(request.path.size() + 1, target.size()));
  for (const auto& header : head) {
    std::string name(header.name_string());
    std::ranges::transform(name, name.begin(), [](char letter) {
      return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    request.headers.emplace_back(std::move(name), header.value());
  }
  request.remote = remote;
  return request;
}

}  // namespace quesaco::net
