#include "server/cli/comparison.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace quesaco::cli {
namespace {

using nlohmann::json;

Asked parse(const json& line) {
  Asked asked;
  asked.question = {line.at("q"), line.at("ok"), line.at("kind")};
  const auto band = band_named(line.at("band").get_ref<const std::string&>());
  if (!band) throw std::invalid_argument("band");
  asked.band = *band;
  for (const json& entry : line.at("entries")) {
    asked.entries.push_back({entry.at("id"), entry.at("confidence")});
  }
  asked.shown = line.at("shown");
  return asked;
}

/// How a reply serves the visitor.
struct Reply {
  int worth;
  const char* words;
};

Reply reply_of(const Asked& asked) {
  if (asked.band == Band::kHandoff) {
    return asked.answerable() ? Reply{1, "formulaire"} : Reply{3, "formulaire, à raison"};
  }
  if (asked.band == Band::kAnswer) {
    return asked.right_within(1) ? Reply{3, "bonne réponse"} : Reply{0, "mauvaise réponse"};
  }
  if (asked.right_within(asked.shown)) return {2, "bon choix"};
  return {1, "choix sans la bonne réponse"};
}

std::string first_entry(const Asked& asked) {
  return asked.entries.empty() ? std::string() : asked.entries.front().id;
}

std::string in_words(const Asked& asked) {
  std::string words = reply_of(asked).words;
  if (asked.band != Band::kHandoff) words += " (" + first_entry(asked) + ")";
  return words;
}

}  // namespace

Result<std::vector<Asked>> read_asked(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return input_error(file.string() + " ne peut pas être lu : vérifiez le chemin.");
  std::vector<Asked> all;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    try {
      const json parsed = json::parse(line);
      if (!parsed.contains("summary")) all.push_back(parse(parsed));
    } catch (const std::exception&) {  // the parser's, or a band that is none
      return input_error(file.string() + ":" + std::to_string(number) +
                         ": ce n'est pas une ligne de « quesaco eval --json » : refaites le "
                         "fichier avec cette commande.");
    }
  }
  return all;
}

std::vector<Change> compare(std::span<const Asked> before, std::span<const Asked> after) {
  std::map<std::string, const Asked*> earlier;
  for (const Asked& asked : before) earlier.emplace(asked.question.q, &asked);
  std::vector<Change> changes;
  for (const Asked& now : after) {
    const auto found = earlier.find(now.question.q);
    if (found == earlier.end()) continue;
    Asked then = *found->second;
    then.question = now.question;
    const bool same_entry = now.band == Band::kHandoff || first_entry(then) == first_entry(now);
    if (then.band == now.band && same_entry) continue;
    changes.push_back({now.question.q, in_words(then), in_words(now),
                       reply_of(now).worth - reply_of(then).worth});
  }
  return changes;
}

}  // namespace quesaco::cli
