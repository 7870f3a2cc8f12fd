#include "server/api/http_api.h"

#include "server/api/json_text.h"
#include "server/api/origin.h"
#include "server/net/url.h"

namespace quesaco::api {
namespace {

Reply no_such_page() {
  return refuse(ApiError::Code::kNotFound, "Cette adresse n'existe pas : voyez /faq.");
}

Reply wrong_method() {
  return refuse(ApiError::Code::kMethod,
                "Cette adresse se demande autrement : voyez openapi.json.");
}

Reply get(Service& service, const net::Request& request) {
  const auto query = net::decode_query(request.query);
  if (!query) {
    return refuse(ApiError::Code::kBadField, "L'adresse est mal encodée : rechargez la page.");
  }
  Json fields = Json::object();
  for (const auto& [name, value] : *query) fields[name] = value;
  if (request.path == "/api/suggest") return service.suggest(fields);
  if (request.path == "/api/entry") return service.entry(fields);
  return wrong_method();
}

Reply post(Service& service, const net::Request& request) {
  const auto fields = parse_object(request.body);
  if (!fields) {
    return refuse(ApiError::Code::kBadJson, "Le message reçu est illisible : rechargez la page.");
  }
  if (request.path == "/api/ask") return service.ask(*fields, store::Origin::kHttp);
  if (request.path == "/api/feedback") return service.feedback(*fields);
  if (request.path == "/api/contact") return service.contact(*fields);
  return wrong_method();
}

bool is_known(std::string_view path) {
  return path == "/api/ask" || path == "/api/suggest" || path == "/api/entry" ||
         path == "/api/feedback" || path == "/api/contact";
}

Reply dispatch(Service& service, const net::Request& request) {
  if (!is_known(request.path)) return no_such_page();
  if (request.method == "GET" || request.method == "HEAD") return get(service, request);
  if (request.method == "POST") return post(service, request);
  return wrong_method();
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

net::Response handle_api(Service& service, const net::Request& request) {
  const std::string origin(request.header("origin"));
  if (!origin.empty() && !is_allowed_origin(origin, request.header("host"),
                                            service.corpus()->corpus().site.allowed_origins)) {
    return json_response(refuse(ApiError::Code::kOrigin,
                                "Cette page n'est pas autorisée à poser des questions ici : son "
                                "adresse est à ajouter à la liste des sites autorisés."));
  }
  net::Response response = request.method == "OPTIONS" ? net::Response{204, {}, "", ""}
                                                       : json_response(dispatch(service, request));
  response.headers.emplace_back("Vary", "Origin");
  if (!origin.empty()) {
    response.headers.emplace_back("Access-Control-Allow-Origin", origin);
    response.headers.emplace_back("Access-Control-Allow-Methods", "GET, POST");
    response.headers.emplace_back("Access-Control-Allow-Headers", "Content-Type");
  }
  return response;
}

}  // namespace quesaco::api
