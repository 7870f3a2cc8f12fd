#pragma once

#include "server/net/application.h"
#include "server/site/live_site.h"

namespace quesaco::api {

/// The pages that work without JavaScript: /faq, /faq.css and POST /contact.
[[nodiscard]] net::Response handle_faq(site::LiveSite& site, const net::Request& request);

/// Whether `path` is one of them.
[[nodiscard]] bool is_faq_path(std::string_view path);

/// A page that says in one sentence what to do.
[[nodiscard]] net::Response message_response(const site::LiveSite& site, unsigned status,
                                             std::string_view title, std::string_view sentence);

}  // namespace quesaco::api
