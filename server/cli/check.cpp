#include <algorithm>
#include <ctime>
#include <iostream>

#include "engine/corpus/lint.h"
#include "server/cli/commands.h"
#include "server/cli/site.h"

namespace quesaco::cli {
namespace {

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[sizeof "2026-01-01"];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &utc)};
}

bool is_error(const corpus::Issue& issue) {
  return issue.severity == corpus::Issue::Severity::kError;
}

/// Where a question, claim, wording or out-of-scope example stands.
corpus::Place place_of(const std::string& text, const corpus::Loaded& loaded) {
  const auto& [corpus, warnings, lines] = loaded;
  for (std::size_t i = 0; i < corpus.entries.size(); ++i) {
    const Entry& entry = corpus.entries[i];
    const auto wording = std::ranges::find(entry.alternatives, text, &Wording::text);
    if (wording != entry.alternatives.end()) {
      const auto at = wording - entry.alternatives.begin();
      return lines.entries[i].at("/alternatives/" + std::to_string(at));
    }
    if (entry.question == text) return lines.entries[i].at("/question");
    if (entry.myth && entry.myth->claim == text) return lines.entries[i].at("/claim");
  }
  const auto example = std::ranges::find(corpus.out_of_scope, text);
  return lines.out_of_scope.at("/questions/" +
                               std::to_string(example - corpus.out_of_scope.begin()));
}

std::string complaint(const Misreading& misreading) {
  return "« " + misreading.wording + " » est compris comme « " + misreading.understood +
         " » : reformulez, déplacez la formulation, ou ajoutez « also ».";
}

std::vector<corpus::Issue> misread_wordings(const Engine& engine, const corpus::Loaded& loaded) {
  std::vector<corpus::Issue> issues;
  for (const Misreading& misreading : engine.current()->misreadings()) {
    issues.push_back(
        corpus::warning_at(place_of(misreading.wording, loaded), complaint(misreading)));
  }
  return issues;
}

}  // namespace

Result<void> check(const Settings& settings) {
  auto loaded = load_site(settings);
  if (!loaded) return tl::unexpected(loaded.error());
  std::vector<corpus::Issue> issues = loaded->warnings;
  for (corpus::Issue& issue : corpus::lint(*loaded, today())) issues.push_back(std::move(issue));
  const auto errors = std::ranges::count_if(issues, is_error);
  if (errors == 0) {
    const auto engine = open_engine(settings);
    if (!engine) return tl::unexpected(engine.error());
    for (corpus::Issue& issue : misread_wordings(**engine, *loaded)) {
      issues.push_back(std::move(issue));
    }
  }
  sort_by_place(issues);
  for (const corpus::Issue& issue : issues) {
    (is_error(issue) ? std::cerr : std::cout) << to_string(issue) << '\n';
  }
  if (errors > 0) {
    return input_error(std::to_string(errors) +
                       " erreur(s) dans le corpus : corrigez les lignes indiquées ci-dessus.");
  }
  std::cout << loaded->corpus.entries.size() << " réponses, " << loaded->corpus.out_of_scope.size()
            << " questions hors sujet, " << issues.size() << " avertissement(s).\n";
  return {};
}

}  // namespace quesaco::cli
