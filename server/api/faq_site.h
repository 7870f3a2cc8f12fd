#pragma once

#include "server/api/service.h"
#include "server/net/application.h"

namespace quesaco::api {

/// The pages that work without JavaScript: /faq, /faq.css and POST /contact.
[[nodiscard]] net::Response handle_faq(Service& service, const net::Request& request);

/// Whether `path` is one of them.
[[nodiscard]] bool is_faq_path(std::string_view path);

/// A page that says in one sentence what to do.
[[nodiscard]] net::Response message_response(const Service& service, unsigned status,
                                             std::string_view title, std::string_view sentence);

}  // namespace quesaco::api
