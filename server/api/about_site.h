#pragma once

#include <string_view>

#include "server/net/application.h"
#include "server/site/live_site.h"

namespace quesaco::api {

/// Whether handle_about() has a page there: /confidentialite, /accessibilite, /integration.
[[nodiscard]] bool is_about_path(std::string_view path);

/// The pages about the service, see pages/about_pages.h.
[[nodiscard]] net::Response handle_about(const site::LiveSite& site, const net::Request& request);

}  // namespace quesaco::api
