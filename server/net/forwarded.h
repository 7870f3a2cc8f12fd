#pragma once

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"
#include "server/net/application.h"

namespace quesaco::net {

/// The proxies whose word is taken for whom they speak for.
class TrustedProxies {
 public:
  /// `list`: IP addresses and CIDR ranges between commas, e.g. "127.0.0.1, 10.0.0.0/8, ::1"; may be
  /// empty. kInput where one is neither.
  [[nodiscard]] static Result<TrustedProxies> parse(std::string_view list);

  /// The address that a request came from: `peer`, or where that is a trusted proxy the last one in
  /// X-Forwarded-For that is none. What stands before it anybody may have written. Where it is no
  /// IP address, or there is none, `peer` counts.
  [[nodiscard]] std::string remote_of(const std::string& peer, const Headers& headers) const;

 private:
  [[nodiscard]] bool trust(const boost::asio::ip::address& address) const;

  std::vector<boost::asio::ip::network_v4> v4_;
  std::vector<boost::asio::ip::network_v6> v6_;
};

}  // namespace quesaco::net
