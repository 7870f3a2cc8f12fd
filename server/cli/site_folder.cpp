// A site between a folder and the running server: `import-site` and `export`.

#include <iostream>

#include "engine/corpus/writer.h"
#include "server/cli/commands.h"
#include "server/cli/local_client.h"
#include "server/cli/site.h"
#include "server/import/folder.h"

namespace quesaco::cli {
namespace {

using Json = nlohmann::ordered_json;

void print(const Json& taken, bool dry_run) {
  struct Line {
    const char* field;
    const char* title;
  };
  bool nothing = true;
  for (const auto& [field, title] : {Line{"added", "nouveau"}, Line{"changed", "changé"},
                                     Line{"removed", "retiré"}, Line{"conflicts", "en conflit"}}) {
    for (const Json& name : taken[field]) {
      std::cout << title << "  " << name.get<std::string>() << "\n";
      nothing = false;
    }
  }
  if (nothing) std::cout << "Le dossier n'apporte rien de nouveau.\n";
  if (!taken["conflicts"].empty()) {
    std::cout << "En conflit : l'équipe l'a modifié aussi, et sa version est gardée. Pour prendre "
                 "celle du dossier : quesaco edit ID --from FICHIER.\n";
  }
  if (dry_run && !nothing) std::cout << "Rien n'a été repris : c'était un essai.\n";
}

}  // namespace

Result<void> import_site(const Settings& settings, const ImportSiteOptions& options) {
  Settings there = settings;
  there.corpus = options.folder;
  const auto folder = load_site(there);
  if (!folder) return tl::unexpected(folder.error());
  return ask_server(settings, {{"command", "import-site"},
                               {"files", corpus::write_corpus(folder->corpus)},
                               {"dry_run", options.dry_run}})
      .map([&](const Json& taken) { print(taken, options.dry_run); });
}

Result<void> export_site(const Settings& settings, const std::filesystem::path& into) {
  const auto reply = ask_server(settings, {{"command", "export"}});
  if (!reply) return tl::unexpected(reply.error());
  return importing::write_folder((*reply)["files"].get<std::map<std::string, std::string>>(), into);
}

}  // namespace quesaco::cli
