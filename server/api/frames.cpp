#include "server/api/frames.h"

#include "server/api/json_text.h"

namespace quesaco::api {
namespace {

/// The id comes back as it came, so that the client recognises it.
Json id_of(const Json& request) {
  const auto id = request.find("id");
  return id != request.end() && (id->is_string() || id->is_number()) ? *id : Json("");
}

std::string with_id(Json reply, const Json& request) {
  reply["id"] = id_of(request);
  return to_text(reply);
}

std::string type_of(const Json& request) {
  const auto type = request.find("type");
  return type != request.end() && type->is_string() ? type->get<std::string>() : std::string();
}

Reply dispatch(Service& service, const Json& request) {
  const std::string name = type_of(request);
  if (name == "ask") return service.ask(request, store::Origin::kWeb);
  if (name == "suggest") return service.suggest(request);
  if (name == "entry") return service.entry(request, store::Origin::kWeb);
  if (name == "feedback") return service.feedback(request);
  if (name == "contact") return service.contact(request);
  return refuse(ApiError::Code::kUnknownType,
                "Cette demande n'est pas connue du serveur : rechargez la page.", "type");
}

}  // namespace

std::string answer_frame(Service& service, std::string_view frame) {
  const auto request = parse_object(frame);
  if (!request) {
    return with_id(
        to_json({ApiError::Code::kBadJson, "Le message reçu est illisible : rechargez la page."}),
        Json::object());
  }
  Reply reply = dispatch(service, *request);
  return with_id(reply ? std::move(*reply) : to_json(reply.error()), *request);
}

std::optional<std::string> recall_frame(Service& service, std::string_view frame) {
  const auto request = parse_object(frame);
  if (!request || type_of(*request) != "ask") return std::nullopt;
  auto reply = service.recall(*request, store::Origin::kWeb);
  if (!reply) return std::nullopt;
  return with_id(std::move(*reply), *request);
}

std::string decline_frame(std::string_view frame, const ApiError& error) {
  return with_id(to_json(error), parse_object(frame).value_or(Json::object()));
}

}  // namespace quesaco::api
