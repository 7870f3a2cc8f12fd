#pragma once

#include <string>

#include "server/api/reply.h"
#include "server/net/application.h"
#include "server/net/url.h"
#include "server/visitor/ask.h"
#include "server/visitor/context.h"

/// What visitors send, read from the JSON of the protocol or from an HTML form. A field of the
/// wrong type is refused, whatever else is wrong; unknown fields are ignored, and null counts as
/// absent. What a field may hold is the use case's to say.
namespace quesaco::api {

/// {"q", "previous"?: {"q", "entry"?}, "as_typed"?, "key"?}
[[nodiscard]] visitor::Outcome<visitor::Ask> to_ask(const Json& request);

/// {"q"}: what has been typed so far
[[nodiscard]] visitor::Outcome<std::string> to_typed(const Json& request);

/// {"entry"}
[[nodiscard]] visitor::Outcome<std::string> to_entry_id(const Json& request);

/// {"ref", "entry"?, "helpful"?, "picked"?, "comment"?}
[[nodiscard]] visitor::Outcome<store::Opinion> to_opinion(const Json& request);

/// {"name", "email", "message", "consent", "profession"?, "conversation"?, "ref"?, "key"?}
[[nodiscard]] visitor::Outcome<store::Contact> to_contact(const Json& request);

/// The fields of pages::contact_form().
[[nodiscard]] store::Contact to_contact(const net::Query& form);

/// A field of a form, empty where it is absent.
[[nodiscard]] std::string value(const net::Query& form, std::string_view name);

/// Who sent an HTTP request.
[[nodiscard]] visitor::Context context_of(const net::Request& request);

}  // namespace quesaco::api
