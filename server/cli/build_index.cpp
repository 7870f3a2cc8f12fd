#include <iostream>

#include "server/cli/commands.h"
#include "server/cli/site.h"

namespace quesaco::cli {

Result<void> build_index(const Settings& settings) {
  const auto engine = open_engine(settings);
  if (!engine) return tl::unexpected(engine.error());
  std::cout << "Index et modèle prêts dans " << settings.data.string() << " : "
            << (*engine)->current()->corpus()->entries.size() << " réponses.\n";
  return {};
}

}  // namespace quesaco::cli
