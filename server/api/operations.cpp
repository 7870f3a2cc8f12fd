#include "server/api/operations.h"

#include <algorithm>
#include <array>

#include "server/api/requests.h"
#include "server/api/views.h"
#include "server/visitor/ask.h"
#include "server/visitor/contact.h"
#include "server/visitor/feedback.h"
#include "server/visitor/suggest.h"

namespace quesaco::api {
namespace {

using site::LiveSite;
using visitor::Context;

Reply ask(LiveSite& site, const Json& request, const Context& context) {
  return to_ask(request)
      .and_then([&](const visitor::Ask& sent) { return visitor::ask(site, sent, context); })
      .map([](const visitor::Answered& answered) { return answer_view(answered); });
}

Reply suggest(LiveSite& site, const Json& request, const Context& context) {
  return to_typed(request)
      .and_then([&](const std::string& typed) { return visitor::suggest(site, typed, context); })
      .map(suggestions_view);
}

Reply entry(LiveSite& site, const Json& request, const Context& context) {
  return to_entry_id(request)
      .and_then([&](const std::string& id) { return visitor::entry(site, id, context); })
      .map(taken_view);
}

Reply feedback(LiveSite& site, const Json& request, const Context& context) {
  return to_opinion(request)
      .and_then(
          [&](const store::Opinion& sent) { return visitor::give_feedback(site, sent, context); })
      .map([] { return Json{{"type", "ok"}}; });
}

Reply contact(LiveSite& site, const Json& request, const Context& context) {
  return to_contact(request)
      .and_then([&](const store::Contact& sent) { return visitor::contact(site, sent, context); })
      .map([](const store::Receipt& receipt) {
        return Json{{"type", "ok"}, {"receipt", receipt.number}};
      });
}

constexpr std::array<Operation, 5> kOperations{{
    {"ask", "POST", ask},
    {"suggest", "GET", suggest},
    {"entry", "GET", entry},
    {"feedback", "POST", feedback},
    {"contact", "POST", contact},
}};

}  // namespace

const Operation* find_operation(std::string_view name) {
  const auto* const found = std::ranges::find(kOperations, name, &Operation::name);
  return found == kOperations.end() ? nullptr : &*found;
}

}  // namespace quesaco::api
