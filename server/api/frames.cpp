#include "server/api/frames.h"

#include "server/api/json_text.h"
#include "server/api/operations.h"
#include "server/api/requests.h"
#include "server/api/views.h"

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

net::FrameReply ask(site::LiveSite& site, const Json& request, const visitor::Context& context) {
  const Json id = id_of(request);
  auto question = to_ask(request).and_then(
      [&](const visitor::Ask& sent) { return visitor::receive(site, sent, context); });
  if (!question) return with_id(to_json(question.error()), id);
  const bool lies_ready = question->inquiry.ready().has_value();
  auto answer = [&site, question = std::move(*question), id] {
    return with_id(answer_view(visitor::answer(site, question)), id);
  };
  if (lies_ready) return answer();
  return answer;
}

}  // namespace

net::FrameReply answer_frame(site::LiveSite& site, std::string_view frame,
                             const visitor::Context& context) {
  auto request = parse_object(frame);
  if (!request) {
    return with_id(
        to_json({Refusal::Code::kUnreadable, "Le message reçu est illisible : rechargez la page."}),
        "");
  }
  const std::string type = type_of(*request);
  if (type == "ask") return ask(site, *request, context);
  const Operation* operation = find_operation(type);
  if (operation == nullptr) {
    return with_id(
        to_json({Refusal::Code::kUnknownType,
                 "Cette demande n'est pas connue du serveur : rechargez la page.", "type"}),
        id_of(*request));
  }
  return [&site, operation, request = std::move(*request), context] {
    return frame_of(operation->run(site, request, context), id_of(request));
  };
}

std::string decline_frame(std::string_view frame, const Refusal& refusal) {
  return with_id(to_json(refusal), id_of(parse_object(frame).value_or(Json::object())));
}

}  // namespace quesaco::api
