#include "server/cli/site.h"

#include <unistd.h>

#include <iostream>

namespace quesaco::cli {
namespace {

/// Debian's package wfrench.
constexpr const char* kFrenchWords = "/usr/share/dict/french";

/// One line that is rewritten; silent where standard error is a file or a pipe.
void show_progress(std::string_view step, std::size_t done, std::size_t total) {
  if (isatty(STDERR_FILENO) == 0) return;
  std::cerr << '\r' << step << " : " << done << " / " << total << (done == total ? "\n" : "   ")
            << std::flush;
}

}  // namespace

Result<corpus::Loaded> load_site(const Settings& settings) {
  auto loaded = corpus::load_corpus(settings.corpus);
  if (loaded) return std::move(*loaded);
  for (const corpus::Issue& issue : loaded.error()) std::cerr << to_string(issue) << '\n';
  return input_error("Le corpus " + settings.corpus.string() +
                     " contient des erreurs : corrigez les lignes indiquées ci-dessus.");
}

Result<std::unique_ptr<Engine>> open_engine(const Settings& settings) {
  auto loaded = load_site(settings);
  if (!loaded) return tl::unexpected(loaded.error());
  const EngineOptions options{settings.data, settings.language(), settings.weights(), kFrenchWords};
  auto engine = Engine::open(std::move(loaded->corpus), options, show_progress);
  if (engine && !(*engine)->has_meaning()) {
    std::cerr << "Les poids du modèle de sens (" << options.weights.string()
              << ") manquent : les questions sont comparées par leurs mots seulement.\n";
  }
  return engine;
}

}  // namespace quesaco::cli
