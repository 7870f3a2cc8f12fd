#include "server/api/http_api.h"

#include <algorithm>
#include <array>

#include "server/api/json_text.h"
#include "server/api/origin.h"
#include "server/net/url.h"

namespace quesaco::api {
namespace {

struct Route {
  std::string_view path;
  std::string_view method;
  Reply (*answer)(Service& service, const Json& fields);
};

constexpr std::array<Route, 5> kRoutes{{
    {"/api/ask", "POST",
     [](Service& service, const Json& fields) {
       return service.ask(fields, store::Origin::kHttp);
     }},
    {"/api/suggest", "GET",
     [](Service& service, const Json& fields) { return service.suggest(fields); }},
    {"/api/entry", "GET",
     [](Service& service, const Json& fields) {
       return service.entry(fields, store::Origin::kHttp);
     }},
    {"/api/feedback", "POST",
     [](Service& service, const Json& fields) { return service.feedback(fields); }},
    {"/api/contact", "POST",
     [](Service& service, const Json& fields) { return service.contact(fields); }},
}};

using Fields = tl::expected<Json, ApiError>;

Fields fields_of_query(const net::Request& request) {
  const auto query = net::decode_query(request.query);
  if (!query) {
    return refuse(ApiError::Code::kBadField, "L'adresse est mal encodée : rechargez la page.");
  }
  Json fields = Json::object();
  for (const auto& [name, value] : *query) fields[name] = value;
  return fields;
}

Fields fields_of_body(const net::Request& request) {
  auto fields = parse_object(request.body);
  if (!fields) {
    return refuse(ApiError::Code::kBadJson, "Le message reçu est illisible : rechargez la page.");
  }
  return std::move(*fields);
}

Reply dispatch(Service& service, const net::Request& request) {
  const auto route = std::ranges::find(kRoutes, request.path, &Route::path);
  if (route == kRoutes.end()) {
    return refuse(ApiError::Code::kNotFound, "Cette adresse n'existe pas : voyez /faq.");
  }
  const std::string method = request.method == "HEAD" ? "GET" : request.method;
  if (method != route->method) {
    return refuse(ApiError::Code::kMethod,
                  "Cette adresse ne se demande qu'avec " + std::string(route->method) + ".");
  }
  const Fields fields = method == "GET" ? fields_of_query(request) : fields_of_body(request);
  return fields.and_then([&](const Json& given) { return route->answer(service, given); });
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
                                            service.published()->site().allowed_origins)) {
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
