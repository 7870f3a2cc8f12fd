#include "engine/ranking/judgement_file.h"

#include <fstream>

#include "engine/ranking/judgement_json.h"

namespace quesaco::ranking {

using nlohmann::json;

Result<std::vector<GeneralJudgements>> load_judgements(const std::filesystem::path& file) {
  try {
    std::ifstream in(file);
    std::vector<GeneralJudgements> general;
    for (const json& one : json::parse(in)) {
      general.push_back(
          {one.at("wordings"), std::make_shared<const Judgements>(judgements_of(one))});
    }
    if (general.empty() || general.front().wordings > 0) throw std::runtime_error("wordings");
    return general;
  } catch (const std::exception& error) {
    return environment_error("Le fichier " + file.string() + " est illisible (" + error.what() +
                             ") : reprenez celui du projet.");
  }
}

Result<void> save_judgements(std::span<const GeneralJudgements> general,
                             const std::filesystem::path& file) {
  json list = json::array();
  for (const auto& [wordings, judgements] : general) {
    json& one = list.emplace_back(to_json(*judgements));
    one["wordings"] = wordings;
  }
  std::ofstream out(file, std::ios::trunc);
  out << list.dump(2) << '\n';
  if (!out.flush()) {
    return environment_error("Impossible d'écrire " + file.string() +
                             " : vérifiez les droits du dossier.");
  }
  return {};
}

}  // namespace quesaco::ranking
