#include "server/api/http_api.h"

#include <algorithm>
#include <array>

#include "server/api/json_text.h"
#include "server/api/operations.h"
#include "server/api/origin.h"
#include "server/api/requests.h"
#include "server/api/snapshot.h"
#include "server/api/views.h"
#include "server/net/url.h"

namespace quesaco::api {
namespace {

using visitor::refuse;

std::string_view method_of(const net::Request& request) {
  return request.method == "HEAD" ? "GET" : std::string_view(request.method);
}

Reply fields_of_query(const net::Request& request) {
  const auto query = net::decode_query(request.query);
  if (!query) {
    return refuse(Refusal::Code::kBadField, "L'adresse est mal encodée : rechargez la page.");
  }
  Json fields = Json::object();
  for (const auto& [name, value] : *query) fields[name] = value;
  return fields;
}

Reply fields_of_body(const net::Request& request) {
  auto fields = parse_object(request.body);
  if (!fields) {
    return refuse(Refusal::Code::kUnreadable, "Le message reçu est illisible : rechargez la page.");
  }
  return std::move(*fields);
}

/// What a page of the site needs that has no socket, or that is to do without the server.
struct Document {
  std::string_view path;
  std::string_view cache_control;
  Json (*view)(const pages::RenderedCorpus& corpus);
};

/// A page that names the version of the snapshot in its query gets each once a day.
constexpr std::array<Document, 2> kDocuments{{
    {"/api/welcome", "no-store", welcome_view},
    {"/api/snapshot", "public, max-age=86400", snapshot_view},
}};

Reply wrong_method(std::string_view right) {
  return refuse(Refusal::Code::kMethod,
                "Cette adresse ne se demande qu'avec " + std::string(right) + ".");
}

Reply dispatch(site::LiveSite& site, const net::Request& request) {
  const Operation* operation =
      find_operation(std::string_view(request.path).substr(std::string_view("/api/").size()));
  if (operation == nullptr) {
    return refuse(Refusal::Code::kNotFound, "Cette adresse n'existe pas : voyez /faq.");
  }
  const std::string_view method = method_of(request);
  if (method != operation->method) return wrong_method(operation->method);
  const Reply fields = method == "GET" ? fields_of_query(request) : fields_of_body(request);
  return fields.and_then(
      [&](const Json& given) { return operation->run(site, given, context_of(request)); });
}

net::Response reply_to(site::LiveSite& site, const net::Request& request) {
  const auto* const document = std::ranges::find(kDocuments, request.path, &Document::path);
  if (document == kDocuments.end()) return json_response(dispatch(site, request));
  if (method_of(request) != "GET") return json_response(wrong_method("GET"));
  return json_response(document->view(site.published()->entries()), document->cache_control);
}

/// Tells any page whether it may use this server, so that its author learns why it may not.
net::Response origin_response(std::string_view method, const std::string& origin, bool allowed) {
  net::Response response = json_response(
      method == "GET" ? Reply(Json{{"type", "origin"}, {"origin", origin}, {"allowed", allowed}})
                      : wrong_method("GET"));
  response.headers.emplace_back("Access-Control-Allow-Origin", "*");
  return response;
}

}  // namespace

net::Response json_response(const Reply& reply, std::string_view cache_control) {
  net::Response response;
  response.status = reply ? 200 : http_status(reply.error().code);
  response.content_type = "application/json; charset=utf-8";
  response.headers = {{"Cache-Control", reply ? std::string(cache_control) : "no-store"}};
  response.body = to_text(reply ? *reply : to_json(reply.error()));
  return response;
}

net::Response handle_api(site::LiveSite& site, const net::Request& request) {
  const std::string origin(request.header("origin"));
  const bool allowed =
      origin.empty() ||
      is_allowed_origin(origin, request.header("host"), site.published()->site().allowed_origins);
  if (request.path == "/api/origin") return origin_response(method_of(request), origin, allowed);
  if (!allowed) {
    return json_response(refuse(Refusal::Code::kOrigin,
                                "Cette page n'est pas autorisée à poser des questions ici : son "
                                "adresse est à ajouter à la liste des sites autorisés."));
  }
  net::Response response =
      request.method == "OPTIONS" ? net::Response{204, {}, "", ""} : reply_to(site, request);
  response.headers.emplace_back("Vary", "Origin");
  if (!origin.empty()) {
    response.headers.emplace_back("Access-Control-Allow-Origin", origin);
    response.headers.emplace_back("Access-Control-Allow-Methods", "GET, POST");
    response.headers.emplace_back("Access-Control-Allow-Headers", "Content-Type");
  }
  return response;
}

}  // namespace quesaco::api
