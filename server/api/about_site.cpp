#include "server/api/about_site.h"

#include <string>

#include "server/pages/about_pages.h"
#include "server/pages/faq_page.h"

namespace quesaco::api {
namespace {

net::Response page(std::string_view policy, std::string body) {
  return {200,
          {{"Content-Security-Policy", std::string(policy)}, {"Cache-Control", "no-cache"}},
          "text/html; charset=utf-8",
          std::move(body)};
}

bool is_loopback(std::string_view host) {
  return host.starts_with("127.") || host.starts_with("localhost") || host.starts_with("[::1]");
}

/// Where visitors reach this server. A proxy that adds TLS may say so; one that does not is taken
/// to add it, since no site may load a script over plain HTTP.
std::string address_of(const net::Request& request) {
  const std::string_view host = request.header("host");
  const std::string_view told = request.header("x-forwarded-proto");
  const bool is_plain = told.empty() ? is_loopback(host) : told == "http";
  return (is_plain ? "http://" : "https://") + std::string(host);
}

}  // namespace

bool is_about_path(std::string_view path) {
  return path == "/confidentialite" || path == "/accessibilite" || path == "/integration";
}

net::Response handle_about(const site::LiveSite& site, const net::Request& request) {
  const auto view = site.published();
  if (request.path == "/integration") {
    return page(pages::integration_policy(),
                pages::integration_page(view->site(), address_of(request)));
  }
  return page(pages::content_security_policy(), request.path == "/confidentialite"
                                                    ? pages::privacy_page(view->site())
                                                    : pages::accessibility_page(view->site()));
}

}  // namespace quesaco::api
