#include <array>

#include "server/api/staff/routes.h"

namespace quesaco::api::staff {
namespace {

constexpr std::size_t kLongest = 512UL * 1024;  // in bytes
constexpr std::size_t kLongestSubject = 120;

/// Each account has its own.
std::string owner_of(const Call& call) { return store::account_key(call.user.who.name); }

Outcome draft(const Call& call) {
  const auto kept = call.rooms.site.store().drafts().find(owner_of(call), call.text("subject"));
  if (!kept) return problem(kept.error());
  const std::optional<std::string>& content = *kept;
  return reply({{"content", content ? Json::parse(*content, nullptr, false) : Json()}});
}

Outcome keep_draft(const Call& call) {
  const std::string subject = call.text("subject");
  const auto content = call.fields.find("content");
  if (content == call.fields.end()) {
    return problem(400, "bad_field", "Le brouillon à garder manque : rechargez la page.");
  }
  const std::string text = content->dump(-1, ' ', false, Json::error_handler_t::replace);
  if (subject.empty() || subject.size() > kLongestSubject || text.size() > kLongest) {
    return problem(400, "bad_field", "Ce brouillon est trop long pour être gardé : abrégez-le.");
  }
  const auto kept = call.rooms.site.store().drafts().keep(owner_of(call), subject, text);
  if (!kept) return problem(kept.error());
  return reply(Json::object());
}

Outcome drop_draft(const Call& call) {
  const auto dropped = call.rooms.site.store().drafts().drop(owner_of(call), call.text("subject"));
  if (!dropped) return problem(dropped.error());
  return reply(Json::object());
}

constexpr std::array<Route, 3> kRoutes = {{
    {"GET", "drafts", Access::kEditor, draft},
    {"POST", "drafts", Access::kEditor, keep_draft},
    {"DELETE", "drafts", Access::kEditor, drop_draft},
}};

}  // namespace

std::span<const Route> draft_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
