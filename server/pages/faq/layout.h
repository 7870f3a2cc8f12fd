#pragma once

#include <string>
#include <string_view>

#include "engine/entry.h"
#include "server/pages/html.h"

namespace quesaco::pages {

struct Layout {
  std::string title;  ///< of the tab, before the site's name
  Html header;        ///< below the site's name
  Html main;
  bool listed = true;  ///< whether search engines may list the page
  Html data;           ///< for <head>
};

/// The whole document around the parts.
[[nodiscard]] std::string document(const Site& site, const Layout& layout);

}  // namespace quesaco::pages
