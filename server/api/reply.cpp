#include "server/api/reply.h"

#include <array>

namespace quesaco::api {
namespace {

struct Spelling {
  std::string_view name;
  unsigned status;
};

Spelling spelling(Refusal::Code code) {
  using Code = Refusal::Code;
  switch (code) {
    case Code::kUnreadable:
      return {"bad_json", 400};
    case Code::kUnknownType:
      return {"unknown_type", 400};
    case Code::kBadField:
      return {"bad_field", 400};
    case Code::kQuestion:
      return {"bad_question", 400};
    case Code::kNotFound:
      return {"not_found", 404};
    case Code::kOrigin:
      return {"foreign_origin", 403};
    case Code::kMethod:
      return {"bad_method", 405};
    case Code::kBusy:
      return {"busy", 503};
    case Code::kTooFast:
      return {"too_fast", 429};
    case Code::kStore:
      return {"store", 503};
    case Code::kInternal:
      return {"internal", 500};
  }
  return {"internal", 500};
}

}  // namespace

std::string_view name_of(Refusal::Code code) { return spelling(code).name; }

unsigned http_status(Refusal::Code code) { return spelling(code).status; }

Json to_json(const Refusal& refusal) {
  Json json = {{"type", "error"}, {"code", name_of(refusal.code)}, {"message", refusal.message}};
  if (!refusal.field.empty()) json["field"] = refusal.field;
  return json;
}

}  // namespace quesaco::api
