#include "server/net/forwarded.h"

#include <algorithm>
#include <optional>

namespace quesaco::net {

namespace ip = boost::asio::ip;

namespace {

/// The items between commas, without the white space around them.
std::vector<std::string> items(std::string_view list) {
  constexpr std::string_view kSpaces = " \t";
  std::vector<std::string> found;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    std::string_view item = list.substr(begin, end - begin);
    item.remove_prefix(std::min(item.find_first_not_of(kSpaces), item.size()));
    found.emplace_back(item.substr(0, item.find_last_not_of(kSpaces) + 1));
    begin = end + 1;
  }
  return found;
}

/// Where the system listens on IPv6 it writes IPv4 peers "::ffff:192.0.2.1".
std::optional<ip::address> to_address(const std::string& text) {
  boost::system::error_code error;
  ip::address address = ip::make_address(text, error);  // not const: it is moved out
  if (error) return std::nullopt;
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
  return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

/// A range, or a lone address as one that holds nothing else.
template <class Network, class Make>
std::optional<Network> to_network(const std::string& text, const Make& make, int address_bits) {
  boost::system::error_code error;
  const bool lone = text.find('/') == std::string::npos;
  const Network network = make(lone ? text + "/" + std::to_string(address_bits) : text, error);
  return error ? std::nullopt : std::optional(network);
}

template <class Networks, class Address>
bool any_holds(const Networks& networks, const Address& address) {
  return std::ranges::any_of(networks, [&address](const auto& network) {
    const auto of_address =
        typename Networks::value_type(address, network.prefix_length()).canonical();
    return of_address == network;
  });
}

/// A header sent on several lines is one list (RFC 9110, section 5.3).
std::vector<std::string> forwarded_for(const Headers& headers) {
  std::vector<std::string> addresses;
  for (const auto& [name, value] : headers) {
    if (name == "x-forwarded-for") std::ranges::move(items(value), std::back_inserter(addresses));
  }
  return addresses;
}

}  // namespace

Result<TrustedProxies> TrustedProxies::parse(std::string_view list) {
  using boost::system::error_code;
  TrustedProxies proxies;
  if (list.empty()) return proxies;
  for (const std::string& item : items(list)) {
    const auto v4 = to_network<ip::network_v4>(
        item, [](const std::string& text, error_code& e) { return ip::make_network_v4(text, e); },
        32);
    const auto v6 = to_network<ip::network_v6>(
        item, [](const std::string& text, error_code& e) { return ip::make_network_v6(text, e); },
        128);
    if (v4) proxies.v4_.push_back(v4->canonical());
    if (v6) proxies.v6_.push_back(v6->canonical());
    if (!v4 && !v6) {
      return input_error("« " + item +
                         " » n'est ni une adresse IP ni une plage : écrivez les mandataires de "
                         "confiance ainsi, 127.0.0.1,10.0.0.0/8,::1.");
    }
  }
  return proxies;
}

std::string TrustedProxies::remote_of(const std::string& peer, const Headers& headers) const {
  const auto address = to_address(peer);
  if (!address || !trust(*address)) return peer;
  const auto path = forwarded_for(headers);
  for (auto hop = path.rbegin(); hop != path.rend(); ++hop) {
    const auto forwarded = to_address(*hop);
    if (!forwarded) return peer;
    if (!trust(*forwarded)) return forwarded->to_string();
  }
  return peer;
}

bool TrustedProxies::trust(const ip::address& address) const {
  return address.is_v4() ? any_holds(v4_, address.to_v4()) : any_holds(v6_, address.to_v6());
}

}  // namespace quesaco::net
