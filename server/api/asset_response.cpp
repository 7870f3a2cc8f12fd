#include "server/api/asset_response.h"

#include <algorithm>

#include "server/net/negotiation.h"

namespace quesaco::api {
namespace {

const pages::Representation& preferred(const pages::Asset& asset, const net::Request& request) {
  std::vector<std::string_view> offered;
  for (const pages::Representation& one : asset.representations) {
    if (!one.coding.empty()) offered.push_back(one.coding);
  }
  return *std::ranges::find(asset.representations,
                            net::preferred_coding(request.header("accept-encoding"), offered),
                            &pages::Representation::coding);
}

}  // namespace

net::Response asset_response(const pages::Asset& asset, const net::Request& request) {
  if (request.method != "GET" && request.method != "HEAD") {
    return {405,
            {{"Allow", "GET, HEAD"}},
            "text/plain; charset=utf-8",
            "Cette adresse ne se demande qu'avec GET.\n"};
  }
  const pages::Representation& chosen = preferred(asset, request);
  net::Response response{
      200,
      {{"ETag", chosen.etag}, {"Cache-Control", asset.cache_control}, {"Vary", "Accept-Encoding"}},
      asset.content_type,
      {}};
  if (asset.for_other_sites) {
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
    response.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
  }
  if (net::names_etag(request.header("if-none-match"), chosen.etag)) {
    response.status = 304;
    return response;
  }
  if (!chosen.coding.empty()) response.headers.emplace_back("Content-Encoding", chosen.coding);
  response.body = chosen.body;
  return response;
}

}  // namespace quesaco::api
