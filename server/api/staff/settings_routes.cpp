#include <array>

#include "server/api/staff/routes.h"
#include "server/api/staff/views.h"
#include "server/site/documents.h"

namespace quesaco::api::staff {
namespace {

Json site_of(const store::Revision& revision) {
  return Json::parse(revision.content, nullptr, /*allow_exceptions=*/false);
}

Outcome settings(const Call& call) {
  const auto history = call.rooms.site.store().revisions().history(site::kSiteDocument);
  if (!history) return problem(history.error());
  if (history->empty()) return problem(503, "store", "Le serveur démarre : réessayez bientôt.");
  return reply({{"revision", history->back().number}, {"site", site_of(history->back())}});
}

Outcome save(const Call& call) {
  const auto site = call.fields.find("site");
  const auto based_on = call.integer("based_on");
  if (site == call.fields.end() || !site->is_object() || !based_on) {
    return problem(400, "bad_field", "Les réglages sont incomplets : rechargez la page.");
  }
  const auto revision = call.rooms.editing.save(site::DocumentEdit{
      site::kSiteDocument, site->dump(-1, ' ', false, Json::error_handler_t::replace),
      call.user.who.name, based_on});
  if (!revision) return problem_with_texts(revision.error(), *site, site_of);
  return reply({{"revision", *revision}});
}

constexpr std::array<Route, 2> kRoutes = {{
    {"GET", "settings", Access::kReader, settings},
    {"POST", "settings", Access::kEditor, save},
}};

}  // namespace

std::span<const Route> settings_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
