#include "engine/ranking/judgement_file.h"

#include <fstream>

#include "engine/ranking/judgement_json.h"

namespace quesaco::ranking {

Result<Judgements> load_judgements(const std::filesystem::path& file) {
  try {
    std::ifstream in(file);
    return judgements_of(nlohmann::json::parse(in));
  } catch (const std::exception& error) {
    return environment_error("Le fichier " + file.string() + " est illisible (" + error.what() +
                             ") : reprenez celui du projet.");
  }
}

Result<void> save_judgements(const Judgements& judgements, const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::trunc);
  out << to_json(judgements).dump(2) << '\n';
  if (!out.flush()) {
    return environment_error("Impossible d'écrire " + file.string() +
                             " : vérifiez les droits du dossier.");
  }
  return {};
}

}  // namespace quesaco::ranking
