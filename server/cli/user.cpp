#include <iostream>

#include "server/cli/commands.h"
#include "server/cli/local_client.h"

namespace quesaco::cli {
namespace {

using Json = nlohmann::ordered_json;

/// The server does not know the address that the staff reaches it by.
void print_link(const Settings& settings, const Json& reply) {
  std::cout << "http://" << settings.listen << reply.value("link", "") << "\n"
            << "Ce lien ne sert qu'une fois : à la place de http://" << settings.listen
            << ", écrivez l'adresse de votre site.\n";
}

}  // namespace

Result<void> add_user(const Settings& settings, const UserOptions& options) {
  return ask_server(settings,
                    {{"command", "user-add"}, {"name", options.name}, {"role", options.role}})
      .map([&](const Json& reply) { print_link(settings, reply); });
}

Result<void> reset_user(const Settings& settings, const std::string& name) {
  return ask_server(settings, {{"command", "user-reset"}, {"name", name}})
      .map([&](const Json& reply) { print_link(settings, reply); });
}

}  // namespace quesaco::cli
