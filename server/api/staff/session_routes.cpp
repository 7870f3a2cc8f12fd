#include <array>

#include "server/api/staff/routes.h"

namespace quesaco::api::staff {
namespace {

Json session_view(const auth::Actor& who, const std::string& csrf,
                  store::Clock::TimePoint ends_at) {
  return {{"account", {{"name", who.name}, {"role", store::name_of(who.role)}, {"totp", false}}},
          {"csrf", csrf},
          {"ends_at", store::to_iso8601(ends_at)}};
}

Outcome begun(const Call& call, const auth::NewSession& session) {
  return Success{
      session_view(session.who, session.csrf, call.rooms.clock.now() + auth::Sessions::kIdle),
      session.token};
}

Outcome login(const Call& call) {
  const auto session =
      call.rooms.auth.sessions().sign_in({call.text("name"), call.text("password")}, call.address);
  return session ? begun(call, *session) : problem(session.error());
}

Outcome current(const Call& call) {
  return reply(session_view(call.user.who, call.user.csrf, call.user.ends_at));
}

Outcome logout(const Call& call) {
  if (const auto out = call.rooms.auth.sessions().sign_out(call.token); !out) {
    return problem(out.error());
  }
  return Success{Json::object(), ""};
}

Outcome link(const Call& call) {
  const auto who = call.rooms.auth.accounts().invited(call.text("token"));
  if (!who) return problem(who.error());
  return reply({{"name", who->name}, {"purpose", "invitation"}});
}

Outcome accept(const Call& call) {
  const auto session = call.rooms.auth.accounts().accept(call.text("token"), call.text("password"));
  return session ? begun(call, *session) : problem(session.error());
}

Outcome change_password(const Call& call) {
  const auto changed =
      call.rooms.auth.accounts().change_password(call.token, call.text("old"), call.text("new"));
  if (!changed) return problem(changed.error());
  return reply(Json::object());
}

constexpr std::array<Route, 6> kRoutes = {{
    {"POST", "login", Access::kAnybody, login},
    {"GET", "session", Access::kReader, current},
    {"POST", "logout", Access::kReader, logout},
    {"GET", "link", Access::kAnybody, link},
    {"POST", "link", Access::kAnybody, accept},
    {"POST", "password", Access::kReader, change_password},
}};

}  // namespace

std::span<const Route> session_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
