#include <array>

#include "engine/text/unicode.h"
#include "server/api/staff/routes.h"

namespace quesaco::api::staff {
namespace {

constexpr std::int64_t kMostMessages = 1000;
constexpr std::size_t kLongestNote = 5000;  // in code points

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

/// Nothing where it is absent or another value.
std::optional<std::string> optional_text(const Call& call, const char* name) {
  const auto found = call.fields.find(name);
  return found != call.fields.end() && found->is_string() ? std::optional(found->get<std::string>())
                                                          : std::nullopt;
}

Json message_view(const store::StoredContact& message) {
  return {{"receipt", message.receipt.number},
          {"sent_at", message.sent_at},
          {"name", message.contact.name},
          {"email", message.contact.email},
          {"profession", or_null(message.contact.profession)},
          {"message", message.contact.message},
          {"question", or_null(message.question)},
          {"conversation", message.contact.conversation.value_or("")},
          {"state", message.state},
          {"who", message.who},
          {"note", message.note}};
}

Outcome messages(const Call& call) {
  const auto stored = call.rooms.site.store().contacts().latest(kMostMessages);
  if (!stored) return problem(stored.error());
  const std::string state = call.text("state");
  Json views = Json::array();
  for (const store::StoredContact& message : *stored) {
    if (state.empty() || state == "all" || state == message.state) {
      views.push_back(message_view(message));
    }
  }
  return reply({{"messages", std::move(views)}});
}

Outcome change(const Call& call) {
  const store::ContactChange change{optional_text(call, "state"), optional_text(call, "note")};
  if (change.note && text::length_of(*change.note) > kLongestNote) {
    return problem(
        400, "bad_field",
        "La note est trop longue : " + std::to_string(kLongestNote) + " caractères au plus.");
  }
  const auto changed =
      call.rooms.site.store().contacts().change(call.text("receipt"), change, call.user.who.name);
  if (!changed) return problem(changed.error());
  return reply(Json::object());
}

Outcome erase(const Call& call) {
  const std::string receipt = call.text("receipt");
  if (const auto erased = call.rooms.site.store().contacts().erase(receipt); !erased) {
    return problem(erased.error());
  }
  if (const auto told = call.rooms.auth.record(call.user.who, "message.erase", receipt, "");
      !told) {
    return problem(told.error());
  }
  return reply(Json::object());
}

constexpr std::array<Route, 3> kRoutes = {{
    {"GET", "messages", Access::kReader, messages},
    {"POST", "messages", Access::kEditor, change},
    {"DELETE", "messages", Access::kEditor, erase},
}};

}  // namespace

std::span<const Route> message_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
