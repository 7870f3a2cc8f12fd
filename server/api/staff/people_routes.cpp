#include <array>

#include "server/api/staff/routes.h"

namespace quesaco::api::staff {
namespace {

constexpr std::int64_t kMostEvents = 500;

const char* state_of(const store::Account& account) {
  if (!account.active) return "deactivated";
  return account.password_hash ? "active" : "invited";
}

Outcome people(const Call& call) {
  const auto accounts = call.rooms.auth.accounts().all(call.user.who);
  if (!accounts) return problem(accounts.error());
  Json views = Json::array();
  for (const store::Account& account : *accounts) {
    views.push_back({{"name", account.name},
                     {"role", store::name_of(account.role)},
                     {"state", state_of(account)},
                     {"totp", account.totp_secret.has_value()}});
  }
  return reply({{"people", std::move(views)}});
}

Outcome link_to(const std::string& token) { return reply({{"link", "/staff/#lien=" + token}}); }

tl::unexpected<Problem> unknown_role() {
  return problem(400, "bad_field", "Le rôle est « reader », « editor » ou « administrator ».");
}

Outcome invite(const Call& call) {
  const auto role = store::role_named(call.text("role"));
  if (!role) return unknown_role();
  const auto token = call.rooms.auth.accounts().invite(call.user.who, call.text("name"), *role);
  if (!token) return problem(token.error());
  return link_to(*token);
}

Outcome reset(const Call& call) {
  const auto token = call.rooms.auth.accounts().reset(call.user.who, call.text("name"));
  if (!token) return problem(token.error());
  return link_to(*token);
}

/// One thing at a time: of two, the second could be refused when the first is done.
Outcome change(const Call& call) {
  auth::Accounts& accounts = call.rooms.auth.accounts();
  const std::string name = call.text("name");
  const auto active = call.boolean("active");
  if (call.fields.contains("role") == active.has_value()) {
    return problem(400, "bad_field", "Changez une chose à la fois : « role » ou « active ».");
  }
  if (active) {
    const auto set = *active ? accounts.reactivate(call.user.who, name)
                             : accounts.deactivate(call.user.who, name);
    return set ? reply(Json::object()) : problem(set.error());
  }
  const auto role = store::role_named(call.text("role"));
  if (!role) return unknown_role();
  const auto set = accounts.set_role(call.user.who, name, *role);
  return set ? reply(Json::object()) : problem(set.error());
}

Outcome audit(const Call& call) {
  const auto events = call.rooms.auth.audit(call.user.who, kMostEvents);
  if (!events) return problem(events.error());
  Json views = Json::array();
  for (const auto& [at, entry] : *events) {
    views.push_back({{"at", at},
                     {"who", entry.who},
                     {"action", entry.action},
                     {"subject", entry.subject},
                     {"detail", entry.detail}});
  }
  return reply({{"events", std::move(views)}});
}

constexpr std::array<Route, 5> kRoutes = {{
    {"GET", "people", Access::kAdministrator, people},
    {"POST", "people", Access::kAdministrator, invite},
    {"POST", "people/reset", Access::kAdministrator, reset},
    {"PUT", "people", Access::kAdministrator, change},
    {"GET", "audit", Access::kAdministrator, audit},
}};

}  // namespace

std::span<const Route> people_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
