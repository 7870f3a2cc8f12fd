#include <algorithm>
#include <array>

#include "server/api/staff/routes.h"
#include "server/api/staff/views.h"
#include "server/site/documents.h"

namespace quesaco::api::staff {
namespace {

/// Whether an edit lets other pages than before show the assistant. One that was made from a
/// revision that there is not is refused all the same.
bool changes_origins(const Json& site, std::int64_t based_on,
                     const std::vector<store::Revision>& history) {
  const auto base = std::ranges::find(history, based_on, &store::Revision::number);
  if (base == history.end()) return false;
  const auto origins = [](const Json& settings) {
    return settings.value("allowed_origins", Json::array());
  };
  return origins(site) != origins(document_of(*base));
}

Outcome settings(const Call& call) {
  const auto history = call.rooms.site.store().revisions().history(site::kSiteDocument);
  if (!history) return problem(history.error());
  if (history->empty()) return problem(503, "store", "Le serveur démarre : réessayez bientôt.");
  return reply({{"revision", history->back().number}, {"site", document_of(history->back())}});
}

Outcome save(const Call& call) {
  const auto site = call.fields.find("site");
  const auto based_on = call.integer("based_on");
  if (site == call.fields.end() || !site->is_object() || !based_on) {
    return problem(400, "bad_field", "Les réglages sont incomplets : rechargez la page.");
  }
  const auto history = call.rooms.site.store().revisions().history(site::kSiteDocument);
  if (!history) return problem(history.error());
  if (call.user.who.role != store::Role::kAdministrator &&
      changes_origins(*site, *based_on, *history)) {
    return problem(403, "forbidden",
                   "Les sites qui peuvent montrer l'assistant sont l'affaire d'un administrateur : "
                   "demandez-lui de les changer, et enregistrez le reste.");
  }
  const auto revision = call.rooms.editing.save(site::DocumentEdit{
      site::kSiteDocument, site->dump(-1, ' ', false, Json::error_handler_t::replace),
      call.user.who.name, based_on});
  if (!revision) return problem_with_texts(revision.error(), *site, document_of);
  return reply({{"revision", *revision}});
}

constexpr std::array<Route, 2> kRoutes = {{
    {"GET", "settings", Access::kReader, settings},
    {"POST", "settings", Access::kEditor, save},
}};

}  // namespace

std::span<const Route> settings_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
