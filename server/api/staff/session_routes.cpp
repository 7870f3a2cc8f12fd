#include <array>

#include "server/api/staff/routes.h"

namespace quesaco::api::staff {
namespace {

Json session_view(const auth::Actor& who, bool second_factor, const std::string& csrf,
                  store::Clock::TimePoint ends_at) {
  return {{"account",
           {{"name", who.name}, {"role", store::name_of(who.role)}, {"totp", second_factor}}},
          {"csrf", csrf},
          {"ends_at", store::to_iso8601(ends_at)}};
}

/// What current() will say of it.
Outcome begun(const Call& call, const auth::NewSession& session) {
  const auto user = call.rooms.auth.sessions().check(session.token);
  if (!user) return problem(user.error());
  return Success{session_view(user->who, user->second_factor, user->csrf, user->ends_at),
                 session.token};
}

Outcome login(const Call& call) {
  auth::Sessions::Credentials credentials{call.text("name"), call.text("password"), {}};
  if (const std::string code = call.text("code"); !code.empty()) credentials.code = code;
  const auto session = call.rooms.auth.sessions().sign_in(credentials, call.address);
  return session ? begun(call, *session) : problem(session.error());
}

Outcome current(const Call& call) {
  return reply(
      session_view(call.user.who, call.user.second_factor, call.user.csrf, call.user.ends_at));
}

Outcome logout(const Call& call) {
  if (const auto out = call.rooms.auth.sessions().sign_out(call.token); !out) {
    return problem(out.error());
  }
  return Success{Json::object(), ""};
}

Outcome link(const Call& call) {
  const auto invited = call.rooms.auth.accounts().invited(call.text("token"));
  if (!invited) return problem(invited.error());
  return reply({{"name", invited->who.name}, {"purpose", store::name_of(invited->purpose)}});
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

Outcome begin_second_factor(const Call& call) {
  const std::string assistant = call.rooms.site.published()->site().assistant;
  const auto secret =
      call.rooms.auth.second_factor().begin(call.token, assistant.empty() ? "Quésaco" : assistant);
  if (!secret) return problem(secret.error());
  return reply({{"secret", secret->secret}, {"uri", secret->uri}, {"svg", secret->qr_svg}});
}

Outcome confirm_second_factor(const Call& call) {
  const auto codes =
      call.rooms.auth.second_factor().confirm(call.token, call.text("secret"), call.text("code"));
  if (!codes) return problem(codes.error());
  return reply({{"recovery", *codes}});
}

Outcome remove_second_factor(const Call& call) {
  const auto removed = call.rooms.auth.second_factor().remove(call.token, call.text("password"));
  if (!removed) return problem(removed.error());
  return reply(Json::object());
}

constexpr std::array<Route, 9> kRoutes = {{
    {"POST", "login", Access::kAnybody, login},
    {"GET", "session", Access::kReader, current},
    {"POST", "logout", Access::kReader, logout},
    {"GET", "link", Access::kAnybody, link},
    {"POST", "link", Access::kAnybody, accept},
    {"POST", "password", Access::kReader, change_password},
    {"POST", "totp", Access::kReader, begin_second_factor},
    {"POST", "totp/confirm", Access::kReader, confirm_second_factor},
    {"DELETE", "totp", Access::kReader, remove_second_factor},
}};

}  // namespace

std::span<const Route> session_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
