#include "server/cli/local_client.h"

#include "server/api/json_text.h"
#include "server/local/local_call.h"

namespace quesaco::cli {

using Json = nlohmann::ordered_json;

Result<Json> ask_server(const Settings& settings, const Json& request) {
  const auto replied = local::local_call(settings.local_socket(), api::to_text(request));
  if (!replied) return tl::unexpected(replied.error());
  Json reply = Json::parse(*replied, nullptr, /*allow_exceptions=*/false);
  if (reply.is_object() && reply.contains("reply")) return std::move(reply["reply"]);
  if (reply.is_object() && reply.contains("error")) {
    std::string message = reply["error"].value("message", "");
    return reply["error"].value("kind", "") == "input" ? input_error(std::move(message))
                                                       : environment_error(std::move(message));
  }
  return environment_error(
      "Le serveur a répondu autre chose qu'attendu : employez la même version de quesaco.");
}

}  // namespace quesaco::cli
