#include "server/api/http_api.h"

#include "server/api/json_text.h"
#include "server/api/operations.h"
#include "server/api/origin.h"
#include "server/api/requests.h"
#include "server/net/url.h"

namespace quesaco::api {
namespace {

using visitor::refuse;

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

Reply dispatch(site::LiveSite& site, const net::Request& request) {
  const Operation* operation =
      find_operation(std::string_view(request.path).substr(std::string_view("/api/").size()));
  if (operation == nullptr) {
    return refuse(Refusal::Code::kNotFound, "Cette adresse n'existe pas : voyez /faq.");
  }
  const std::string method = request.method == "HEAD" ? "GET" : request.method;
  if (method != operation->method) {
    return refuse(Refusal::Code::kMethod,
                  "Cette adresse ne se demande qu'avec " + std::string(operation->method) + ".");
  }
  const Reply fields = method == "GET" ? fields_of_query(request) : fields_of_body(request);
  return fields.and_then(
      [&](const Json& given) { return operation->run(site, given, context_of(request)); });
}

/// Tells any page whether it may use this server, so that its author learns why it may not.
net::Response origin_response(std::string_view method, const std::string& origin, bool allowed) {
  const bool read = method == "GET" || method == "HEAD";
  net::Response response = json_response(
      read ? Reply(Json{{"type", "origin"}, {"origin", origin}, {"allowed", allowed}})
           : refuse(Refusal::Code::kMethod, "Cette adresse ne se demande qu'avec GET."));
  response.headers.emplace_back("Access-Control-Allow-Origin", "*");
  return response;
}

}  // namespace

net::Response json_response(const Reply& reply) {
  net::Response response;
  response.status = reply ? 200 : http_status(reply.error().code);
  response.content_type = "application/json; charset=utf-8";
  response.headers = {{"Cache-Control", "no-store"}};
  response.body = to_text(reply ? *reply : to_json(reply.error()));
  return response;
}

net::Response handle_api(site::LiveSite& site, const net::Request& request) {
  const std::string origin(request.header("origin"));
  const bool allowed =
      origin.empty() ||
      is_allowed_origin(origin, request.header("host"), site.published()->site().allowed_origins);
  if (request.path == "/api/origin") return origin_response(request.method, origin, allowed);
  if (!allowed) {
    return json_response(refuse(Refusal::Code::kOrigin,
                                "Cette page n'est pas autorisée à poser des questions ici : son "
                                "adresse est à ajouter à la liste des sites autorisés."));
  }
  net::Response response = request.method == "OPTIONS" ? net::Response{204, {}, "", ""}
                                                       : json_response(dispatch(site, request));
  response.headers.emplace_back("Vary", "Origin");
  if (!origin.empty()) {
    response.headers.emplace_back("Access-Control-Allow-Origin", origin);
    response.headers.emplace_back("Access-Control-Allow-Methods", "GET, POST");
    response.headers.emplace_back("Access-Control-Allow-Headers", "Content-Type");
  }
  return response;
}

}  // namespace quesaco::api
