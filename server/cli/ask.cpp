#include <iomanip>
#include <iostream>

#include "server/api/json_text.h"
#include "server/api/views.h"
#include "server/cli/commands.h"
#include "server/cli/site.h"

namespace quesaco::cli {
namespace {

void print_entry(const RankedEntry& ranked, const pages::RenderedCorpus& corpus) {
  const auto* found = corpus.find(ranked.id);
  if (found == nullptr) return;
  std::cout << "\n"
            << found->entry->question << "  (" << ranked.id << ", " << std::setprecision(2)
            << ranked.confidence << ")\n\n"
            << found->entry->answer << "\n";
}

void print_explanation(const Explanation& why) {
  std::cout << std::fixed << std::setprecision(2) << "\nQuestion comparée : " << why.normalised
            << (why.meaning ? "" : "  (par ses mots seulement)")
            << "\nSeuils : réponse à partir de " << why.answer_threshold << ", choix à partir de "
            << why.choices_threshold << "\n";
  if (why.known) std::cout << "Formulation connue : " << *why.known << "\n";
  std::cout << "Formulations proches :\n";
  for (const auto& [entry, text, score] : why.wordings) {
    std::cout << "  " << std::setw(6) << score << "  " << text << "  (" << entry << ")\n";
  }
  const auto print = [](const char* title, const std::vector<Explanation::Feature>& features) {
    std::cout << title << " :\n";
    for (const auto& [name, contribution] : features) {
      std::cout << "  " << std::showpos << std::setw(6) << contribution << std::noshowpos << "  "
                << name << "\n";
    }
  };
  print("Indices", why.features);
  print("Fragments de mots", why.ngrams);
}

/// What the band says, and the entries, of an Answer or a Part.
template <class Given>
void print_band(const Given& given, const pages::RenderedCorpus& rendered) {
  if (given.band == Band::kHandoff) {
    std::cout << "Je n'ai pas de réponse sûre à cette question.\n";
  } else if (given.band == Band::kChoices) {
    std::cout << "Vouliez-vous dire…\n";
  }
  for (std::size_t i = 0; i < given.shown; ++i) print_entry(given.ranked[i], rendered);
}

void print_answer(const Answer& answer, const pages::RenderedCorpus& rendered) {
  const bool replaced = answer.notice && answer.notice->replaces_answer();
  if (answer.notice) std::cout << answer.notice->text << (replaced ? "\n" : "\n\n");
  if (answer.corrected) std::cout << "Question comprise : " << *answer.corrected << "\n";
  if (!replaced && answer.parts.empty()) print_band(answer, rendered);
  for (const Part& part : answer.parts) {
    std::cout << "\n« " << part.question << " »\n";
    print_band(part, rendered);
  }
  if (answer.explanation) print_explanation(*answer.explanation);
}

}  // namespace

Result<void> ask(const Settings& settings, const AskOptions& options) {
  const auto engine = open_engine(settings);
  if (!engine) return tl::unexpected(engine.error());
  const auto answer = (*engine)->ask(options.question, {.explain = options.explain});
  if (!answer) return tl::unexpected(answer.error());
  const pages::RenderedCorpus rendered((*engine)->current()->corpus());
  if (options.json) {
    std::cout << api::to_text(api::answer_view(*answer, rendered)) << "\n";
  } else {
    print_answer(*answer, rendered);
  }
  return {};
}

}  // namespace quesaco::cli
