#include "server/api/web_application.h"

#include "server/api/about_site.h"
#include "server/api/asset_response.h"
#include "server/api/compression.h"
#include "server/api/faq_site.h"
#include "server/api/frames.h"
#include "server/api/http_api.h"
#include "server/api/json_text.h"
#include "server/api/origin.h"
#include "server/api/page_policy.h"
#include "server/api/views.h"

namespace quesaco::api {
namespace {

constexpr const char* kPolicy = "Content-Security-Policy";

Refusal declined(net::Declined why) {
  switch (why) {
    case net::Declined::kBusy:
      return {Refusal::Code::kBusy,
              "Le service est très demandé : réessayez dans quelques secondes."};
    case net::Declined::kTooFast:
      return {Refusal::Code::kTooFast,
              "Vos messages arrivent trop vite : attendez quelques secondes."};
    case net::Declined::kFailed:
      break;
  }
  return {Refusal::Code::kInternal,
          "Une erreur est survenue de notre côté : réessayez, ou laissez-nous un message."};
}

bool is_page(const net::Response& response) {
  return response.content_type.starts_with("text/html");
}

const char* name_of(Meaning meaning) {
  switch (meaning) {
    case Meaning::kNone:
      return "none";
    case Meaning::kDegraded:
      return "degraded";
    case Meaning::kCompared:
      break;
  }
  return "ok";
}

constexpr std::string_view kStarting = "Quésaco démarre : réessayez dans quelques secondes.";

net::Response starting(const net::Request& request) {
  net::Response response =
      request.path.starts_with("/api/")
          ? json_response(visitor::refuse(Refusal::Code::kBusy, std::string(kStarting)))
          : net::Response{503, {}, "text/plain; charset=utf-8", std::string(kStarting) + "\n"};
  response.headers.emplace_back("Retry-After", "2");
  return response;
}

/// What every response says, and no page stands in a frame but those whose own policy lets it.
net::Response guarded(net::Response response) {
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Referrer-Policy", "strict-origin-when-cross-origin");
  if (is_page(response) && response.header(kPolicy).empty()) {
    response.headers.emplace_back(kPolicy, unframed_policy());
  }
  return response;
}

bool is_probe(std::string_view path) { return path == "/healthz" || path == "/readyz"; }

}  // namespace

net::Response WebApplication::probe(const net::Request& request) const {
  if (request.path == "/healthz") return {200, {}, "text/plain; charset=utf-8", "ok\n"};
  net::Response response =
      json_response(Json{{"ready", ready()},
                         {"missing", missing()},
                         {"meaning", name_of(site_.meaning())},
                         {"store", site_.store().health().writing() ? "ok" : "failing"}});
  if (!ready()) response.status = 503;
  return response;
}

/// What visitors do not have yet.
Json WebApplication::missing() const {
  Json missing = Json::array();
  const auto view = site_.published();
  if (!view) missing.push_back("corpus");
  if (!view || !view->engine().learned()) missing.push_back("learning");
  return missing;
}

net::Response WebApplication::serve(const pages::Asset& asset, const net::Request& request) const {
  const bool in_frames = request.path == "/embed";
  // Who may show it is not known yet.
  if (in_frames && !ready()) return starting(request);
  net::Response response = asset_response(asset, request);
  if (in_frames) {
    response.headers.emplace_back(
        kPolicy, embed_policy(request.header("host"), site_.published()->site().allowed_origins));
  } else if (request.path.starts_with("/staff/")) {
    response.headers.emplace_back(kPolicy, staff_policy());
  }
  return response;
}

net::Response WebApplication::route(const net::Request& request) {
  if (is_probe(request.path)) return probe(request);
  if (request.path == "/") return {302, {{"Location", "/faq"}}, "", ""};
  if (request.path == "/staff") return {302, {{"Location", "/staff/"}}, "", ""};
  if (const pages::Asset* asset = assets_.find(request.path)) {
    return serve(*asset, request);
  }
  const bool is_read = request.method == "GET" || request.method == "HEAD";
  const std::string_view successor = is_read ? assets_.successor(request.path) : "";
  if (!successor.empty()) {
    // A page that was kept since another version, or whose author pasted the address of one without
    // its integrity.
    return {307,
            {{"Location", std::string(successor)},
             {"Cache-Control", "no-store"},
             {"Access-Control-Allow-Origin", "*"},
             {"Cross-Origin-Resource-Policy", "cross-origin"}},
            "",
            ""};
  }
  const bool for_staff = request.path.starts_with(staff::StaffApi::kPath);
  const staff::StaffApi* const staff = staff_;
  if (!ready() || (for_staff && staff == nullptr)) return starting(request);
  if (for_staff) return staff->handle(request);
  if (request.path.starts_with("/api/")) return handle_api(site_, request);
  if (is_about_path(request.path)) return handle_about(site_, request);
  if (is_faq_path(request.path)) return handle_faq(site_, request);
  return message_response(site_, 404, "Page introuvable",
                          "Cette page n'existe pas : revenez à la page des questions fréquentes.");
}

net::Response WebApplication::handle(const net::Request& request) {
  return compressed(guarded(route(request)), request);
}

std::string WebApplication::welcome() {
  return to_text(welcome_view(site_.published()->entries()));
}

net::FrameReply WebApplication::message(std::string_view frame, const net::Caller& caller) {
  return answer_frame(site_, frame, {caller.remote, caller.origin, store::Origin::kWeb});
}

bool WebApplication::origin_allowed(std::string_view origin, std::string_view host) const {
  return is_allowed_origin(origin, host, site_.published()->site().allowed_origins);
}

net::Response WebApplication::decline(const net::Request& /*request*/, net::Declined why) const {
  return guarded(json_response(tl::unexpected(declined(why))));
}

std::string WebApplication::decline(std::string_view frame, net::Declined why) const {
  return decline_frame(frame, declined(why));
}

}  // namespace quesaco::api
