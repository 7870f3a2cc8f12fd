#include "server/visitor/suggest.h"

#include "server/visitor/fields.h"

namespace quesaco::visitor {

Outcome<Suggestions> suggest(site::LiveSite& site, const std::string& typed,
                             const Context& /*context*/) {
  constexpr std::size_t kMost = 5;
  Fields fields;
  const std::string text = fields.optional(typed, kQuestion).value_or("");
  auto view = site.published();
  auto entries = view->engine().suggest(text, kMost);
  return fields.result(Suggestions{std::move(entries), std::move(view)});
}

}  // namespace quesaco::visitor
