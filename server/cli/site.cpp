#include "server/cli/site.h"

#include <unistd.h>

#include <iostream>
#include <optional>
#include <utility>

#include "engine/corpus/read/shape.h"

namespace quesaco::cli {
namespace {

/// One line that is rewritten; silent where standard error is a file or a pipe.
void show_progress(std::string_view step, std::size_t done, std::size_t total) {
  if (isatty(STDERR_FILENO) == 0) return;
  std::cerr << '\r' << step << " : " << done << " / " << total << (done == total ? "\n" : "   ")
            << std::flush;
}

void complain(const std::string& cause) {
  if (!cause.empty()) std::cerr << cause << " Les questions sont comparées par leurs mots.\n";
}

/// Nothing where the weights are to be used.
Result<std::optional<EmbeddingService>> service_of(const Settings& settings) {
  if (settings.embedder.empty()) return std::nullopt;
  if (!corpus::is_web_address(settings.embedder)) {
    return input_error("« " + settings.embedder +
                       " » n'est pas l'adresse d'un service de sens : écrivez par exemple "
                       "--embedder http://127.0.0.1:8000/v1/embeddings.");
  }
  if (settings.embedder_model.empty()) {
    return input_error("Le modèle du service de sens n'est pas nommé : ajoutez --embedder-model.");
  }
  return EmbeddingService{settings.embedder, settings.embedder_model, settings.embedder_key};
}

}  // namespace

Result<corpus::Loaded> load_site(const Settings& settings) {
  auto loaded = corpus::load_corpus(settings.corpus);
  if (loaded) return std::move(*loaded);
  for (const corpus::Issue& issue : loaded.error()) std::cerr << to_string(issue) << '\n';
  return input_error("Le corpus " + settings.corpus.string() +
                     " contient des erreurs : corrigez les lignes indiquées ci-dessus.");
}

Result<std::unique_ptr<Engine>> open_engine(const Settings& settings, ServiceListener on_service) {
  auto service = service_of(settings);
  if (!service) return tl::unexpected(service.error());
  auto loaded = load_site(settings);
  if (!loaded) return tl::unexpected(loaded.error());
  const EngineOptions options{.data = settings.data,
                              .language = settings.language(),
                              .weights = settings.weights(),
                              .lexicon = settings.lexicon(),
                              .emergency = settings.emergency(),
                              .vectors = settings.vectors(),
                              .service = std::move(*service),
                              .on_service = on_service ? std::move(on_service) : complain,
                              .most_questions = settings.learn_at_most};
  auto engine = Engine::open(std::move(loaded->corpus), options, show_progress);
  if (engine && (*engine)->meaning() == Meaning::kNone) {
    std::cerr << "Les poids du modèle de sens (" << options.weights.string()
              << ") manquent : les questions sont comparées par leurs mots seulement.\n";
  }
  return engine;
}

}  // namespace quesaco::cli
