#include "server/api/staff/staff_api.h"

#include <algorithm>

#include "server/api/json_text.h"
#include "server/api/origin.h"
#include "server/auth/tokens.h"
#include "server/net/url.h"

namespace quesaco::api::staff {
namespace {

const Route* find_route(std::string_view method, std::string_view path) {
  for (const auto routes : all_routes()) {
    const auto found = std::ranges::find_if(
        routes, [&](const Route& route) { return route.method == method && route.path == path; });
    if (found != routes.end()) return &*found;
  }
  return nullptr;
}

/// Whether the browser talks to its own machine, where there is no TLS and none is needed.
bool is_loopback(std::string_view host) {
  const std::string_view name =
      host.starts_with('[') ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'));
  return name == "localhost" || name == "127.0.0.1" || name == "[::1]";
}

/// "__Host-" makes browsers hold the cookie to this host, to TLS and to all of its paths.
std::string cookie_name(const net::Request& request) {
  return is_loopback(request.header("host")) ? "quesaco" : "__Host-quesaco";
}

std::string token_of(const net::Request& request) {
  const std::string wanted = cookie_name(request) + "=";
  std::string_view cookies = request.header("cookie");
  while (!cookies.empty()) {
    const std::size_t end = std::min(cookies.find(';'), cookies.size());
    std::string_view cookie = cookies.substr(0, end);
    cookie.remove_prefix(std::min(cookie.find_first_not_of(' '), cookie.size()));
    if (cookie.starts_with(wanted)) return std::string(cookie.substr(wanted.size()));
    cookies.remove_prefix(std::min(end + 1, cookies.size()));
  }
  return "";
}

std::string cookie_for(const net::Request& request, const std::string& token) {
  const std::string name = cookie_name(request);
  return name + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" +
         (name.starts_with("__Host-") ? "; Secure" : "") + (token.empty() ? "; Max-Age=0" : "");
}

bool changes_something(const net::Request& request) {
  return request.method != "GET" && request.method != "HEAD";
}

store::Role least(Access access) {
  if (access == Access::kAdministrator) return store::Role::kAdministrator;
  return access == Access::kEditor ? store::Role::kEditor : store::Role::kReader;
}

tl::expected<Json, Problem> fields_of(const net::Request& request) {
  if (changes_something(request)) {
    auto fields = parse_object(request.body);
    if (fields) return *std::move(fields);
    return problem(400, "unreadable", "La demande est illisible : rechargez la page.");
  }
  const auto query = net::decode_query(request.query);
  if (!query) return problem(400, "unreadable", "L'adresse est mal encodée : rechargez la page.");
  Json fields = Json::object();
  for (const auto& [name, value] : *query) fields[name] = value;
  return fields;
}

Json problem_view(const Problem& problem) {
  Json view = {{"type", "error"}, {"code", problem.code}, {"message", problem.message}};
  view.update(problem.details);
  return view;
}

}  // namespace

tl::expected<auth::SignedIn, Problem> StaffApi::user_of(const net::Request& request,
                                                        const std::string& token,
                                                        Access access) const {
  auto user = rooms_.auth.sessions().check(token);
  if (!user) return problem(user.error());
  if (changes_something(request) && !auth::are_equal(request.header("x-csrf-token"), user->csrf)) {
    return problem(403, "csrf", "Cette page est trop ancienne : rechargez-la.");
  }
  if (user->who.role < least(access)) {
    return problem(403, "forbidden",
                   "Votre rôle ne le permet pas : demandez-le à un administrateur.");
  }
  return std::move(*user);
}

Outcome StaffApi::answer(const net::Request& request) const {
  const std::string path = request.path.substr(kPath.size());
  const std::string method = request.method == "HEAD" ? "GET" : request.method;
  const Route* const route = find_route(method, path);
  if (changes_something(request) &&
      !is_allowed_origin(request.header("origin"), request.header("host"), {})) {
    return problem(403, "origin", "Cette demande ne vient pas d'une page de ce site.");
  }
  const std::string token = token_of(request);
  auth::SignedIn user;
  if (route == nullptr || route->access != Access::kAnybody) {
    auto found = user_of(request, token, route == nullptr ? Access::kReader : route->access);
    if (!found) return tl::unexpected(found.error());
    user = std::move(*found);
  }
  if (route == nullptr) return problem(404, "not_found", "Cette adresse n'existe pas.");
  const auto fields = fields_of(request);
  if (!fields) return tl::unexpected(fields.error());
  return route->run({rooms_, *fields, request.remote, token, std::move(user)});
}

net::Response StaffApi::handle(const net::Request& request) const {
  Outcome outcome = answer(request);
  net::Response response;
  response.headers = {{"Cache-Control", "no-store"}};
  if (outcome && outcome->events) {
    response.content_type = "text/event-stream";
    response.headers.emplace_back("X-Accel-Buffering", "no");  // nginx: pass each on at once
    response.more = std::move(outcome->events);
    return response;
  }
  response.status = outcome ? 200 : outcome.error().status;
  response.content_type = "application/json; charset=utf-8";
  response.body = to_text(outcome ? outcome->body : problem_view(outcome.error()));
  const auto token = outcome ? outcome->token : std::nullopt;
  if (token) response.headers.emplace_back("Set-Cookie", cookie_for(request, *token));
  if (!outcome && outcome.error().details.contains("wait")) {
    response.headers.emplace_back("Retry-After", outcome.error().details["wait"].dump());
  }
  return response;
}

}  // namespace quesaco::api::staff
