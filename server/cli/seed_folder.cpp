#include "server/cli/seed_folder.h"

#include <utility>

#include "server/cli/site.h"

namespace quesaco::cli {

Result<Corpus> SeedFolder::corpus() {
  if (wanted_.exchange(false)) {
    if (const auto taken = take_over(); !taken) {
      if (truth_.is_empty()) return tl::unexpected(taken.error());
      logger_->error("{} L'ancien corpus reste en service.", taken.error().message);
    }
  }
  return truth_.corpus();
}

Result<void> SeedFolder::take_over() {
  const auto folder = load_site(settings_);
  if (!folder) return tl::unexpected(folder.error());
  const auto taken = truth_.take_over(folder->corpus);
  if (!taken) return tl::unexpected(taken.error());
  for (const store::DocumentId& document : taken->conflicts) {
    logger_->warn(
        "« {} » a changé dans le dossier, mais l'équipe l'a modifié : la version de l'équipe est "
        "gardée.",
        site::name_of(document));
  }
  if (taken->empty()) logger_->info("Le dossier n'apporte rien de nouveau.");
  return {};
}

}  // namespace quesaco::cli
