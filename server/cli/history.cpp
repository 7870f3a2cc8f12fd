#include <iostream>

#include "server/api/json_text.h"
#include "server/cli/commands.h"
#include "server/cli/local_client.h"

namespace quesaco::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string joined(const Json& names) {
  std::string text;
  for (const Json& name : names) text += (text.empty() ? "" : ", ") + name.get<std::string>();
  return text;
}

void print_text(const Json& revisions) {
  Json newest;
  for (const Json& revision : revisions) {
    const std::string author = revision.value("author", "");
    std::cout << "révision " << revision.value("revision", 0) << "  "
              << revision.value("created_at", "") << "  "
              << (author == "seed" ? "le dossier" : author) << "  ";
    if (revision.contains("removed")) {
      std::cout << "retirée\n";
      newest = Json();
      continue;
    }
    std::cout << (newest.is_null() ? "créée" : "change " + joined(revision["changed"])) << "\n";
    newest = revision.value("entry", Json::object());
  }
  if (!newest.is_null()) std::cout << "\n" << newest.dump(2) << "\n";
}

}  // namespace

Result<void> history(const Settings& settings, const HistoryOptions& options) {
  return ask_server(settings, {{"command", "history"}, {"id", options.id}})
      .map([&](const Json& revisions) {
        if (!options.json) return print_text(revisions);
        for (const Json& revision : revisions) std::cout << api::to_text(revision) << "\n";
      });
}

}  // namespace quesaco::cli
