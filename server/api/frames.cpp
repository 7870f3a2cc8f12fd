#include "server/api/frames.h"

#include "server/api/json_text.h"

namespace quesaco::api {
namespace {

/// The id comes back as it came, so that the client recognises it.
Json id_of(const Json& request) {
  const auto id = request.find("id");
  return id != request.end() && (id->is_string() || id->is_number()) ? *id : Json("");
}

std::string with_id(Json reply, const Json& id) {
  reply["id"] = id;
  return to_text(reply);
}

std::string frame_of(Reply reply, const Json& id) {
  return with_id(reply ? std::move(*reply) : to_json(reply.error()), id);
}

std::string type_of(const Json& request) {
  const auto type = request.find("type");
  return type != request.end() && type->is_string() ? type->get<std::string>() : std::string();
}

/// All but questions.
Reply dispatch(Service& service, const std::string& type, const Json& request) {
  if (type == "suggest") return service.suggest(request);
  if (type == "entry") return service.entry(request, store::Origin::kWeb);
  if (type == "feedback") return service.feedback(request);
  if (type == "contact") return service.contact(request);
  return refuse(ApiError::Code::kUnknownType,
                "Cette demande n'est pas connue du serveur : rechargez la page.", "type");
}

net::FrameReply ask(Service& service, const Json& request) {
  const Json id = id_of(request);
  auto question = service.receive(request, store::Origin::kWeb);
  if (!question) return with_id(to_json(question.error()), id);
  if (question->inquiry.ready()) return with_id(service.answer(*question), id);
  return [&service, question = std::move(*question), id] {
    return with_id(service.answer(question), id);
  };
}

}  // namespace

net::FrameReply answer_frame(Service& service, std::string_view frame) {
  auto request = parse_object(frame);
  if (!request) {
    return with_id(
        to_json({ApiError::Code::kBadJson, "Le message reçu est illisible : rechargez la page."}),
        "");
  }
  std::string type = type_of(*request);
  if (type == "ask") return ask(service, *request);
  return [&service, type = std::move(type), request = std::move(*request)] {
    return frame_of(dispatch(service, type, request), id_of(request));
  };
}

std::string decline_frame(std::string_view frame, const ApiError& error) {
  return with_id(to_json(error), id_of(parse_object(frame).value_or(Json::object())));
}

}  // namespace quesaco::api
