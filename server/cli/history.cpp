#include <iostream>

#include "server/api/json_text.h"
#include "server/cli/commands.h"
#include "server/cli/local_client.h"

namespace quesaco::cli {
namespace {

using Json = nlohmann::ordered_json;

/// The fields that the revision says otherwise than the one before it.
std::string changed_fields(const Json& before, const Json& now) {
  std::string names;
  for (const auto& [name, value] : now.items()) {
    if (before.contains(name) && before[name] == value) continue;
    names += (names.empty() ? "" : ", ") + name;
  }
  return names.empty() ? "ordre ou thème" : names;
}

void print_text(const Json& revisions) {
  Json before;
  for (const Json& revision : revisions) {
    const std::string author = revision.value("author", "");
    std::cout << "révision " << revision.value("revision", 0) << "  "
              << revision.value("created_at", "") << "  "
              << (author == "seed" ? "le dossier" : author) << "  ";
    if (revision.contains("removed")) {
      std::cout << "retirée\n";
      before = Json();
      continue;
    }
    const Json now = revision.value("entry", Json::object());
    std::cout << (before.is_null() ? "créée" : "change " + changed_fields(before, now)) << "\n";
    before = now;
  }
  if (!before.is_null()) std::cout << "\n" << before.dump(2) << "\n";
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
