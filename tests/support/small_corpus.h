#pragma once

#include "engine/entry.h"
#include "tests/support/faq_entry.h"

namespace quesaco::testing {

/// Three entries with six wordings each, and questions about something else.
inline Corpus small_corpus() {
  const auto entry = [](const char* id, const char* question, const char* answer,
                        std::vector<const char*> wordings) {
    Entry made = faq_entry(id, question, answer);
    made.section = "Adhésion";
    for (const char* wording : wordings) made.alternatives.push_back({wording, {}});
    return made;
  };
  Corpus corpus;
  corpus.site.name = "La CPTS";
  corpus.site.assistant = "Quésaco";
  corpus.site.greeting = "Posez votre question.";
  corpus.site.reply_time = "3 jours ouvrés";
  corpus.site.accent = "#1f6f8b";
  corpus.revision = "small";
  corpus.entries = {
      entry(
          "prix", "Est-ce que l'adhésion est payante ?", "Nous ne faisons pas payer.",
          {"Combien coûte l'adhésion ?", "Quel est le tarif ?", "c'est gratuit ?",
           "jdois payer qqchose ?", "montant de la cotisation", "Faut-il payer une cotisation ?"}),
      entry("communes", "Quel est le territoire de la CPTS ?", "Neuf communes sont couvertes.",
            {"Quelles villes sont couvertes ?", "liste des communes", "Le Pecq est-il couvert ?",
             "zone géographique", "Jusqu'où va votre secteur ?", "c quelles villes"}),
      entry("qui", "Qui peut adhérer ?", "Tout professionnel de santé.",
            {"Je suis kiné, puis-je m'inscrire ?", "une infirmière peut-elle adhérer ?",
             "professions acceptées", "ki pe sinscrir", "Les secrétaires ont-elles le droit ?",
             "Quels métiers sont admis ?"}),
  };
  corpus.out_of_scope = {"Quel temps fera-t-il demain ?",  "horaires de la piscine",
                         "J'ai oublié mon mot de passe",   "Où garer ma voiture ?",
                         "recette de la tarte aux pommes", "Comment résilier ?"};
  return corpus;
}

}  // namespace quesaco::testing
