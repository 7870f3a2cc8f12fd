#pragma once

#include <string>
#include <string_view>

#include "engine/entry.h"

/// The pages about the service itself (HTML, UTF-8), in the FAQ's look: what is kept of visitors,
/// how accessible it is, and how a webmaster puts it into a site.
namespace quesaco::pages {

/// True of what this program keeps today; a change of that changes this page.
[[nodiscard]] std::string privacy_page(const Site& site);

/// The declaration that French law asks for. Nobody has audited the service, and it says so.
[[nodiscard]] std::string accessibility_page(const Site& site);

/// For webmasters, with the lines to paste filled in for the server at `address`
/// ("https://questions.example.fr", without a slash at the end), and the chat itself to try. Send
/// with integration_policy().
[[nodiscard]] std::string integration_page(const Site& site, std::string_view address);

/// The value of Content-Security-Policy for integration_page(), where the chat runs.
[[nodiscard]] std::string_view integration_policy();

}  // namespace quesaco::pages
