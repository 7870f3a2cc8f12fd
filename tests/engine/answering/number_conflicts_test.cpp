#include "engine/answering/number_conflicts.h"

#include <gtest/gtest.h>

namespace quesaco::answering {
namespace {

using Kind = corpus::LabelledText::Kind;

const std::vector<corpus::LabelledText>& texts() {
  static const std::vector<corpus::LabelledText> kTexts = {
      {"Quels sont les horaires de la ligne 12 ?", {"bus"}, Kind::kQuestion},
      {"à quelle heure passe le bus 12", {"bus"}, Kind::kWording},
      {"La ligne 14 prend le relais le soir.", {"bus"}, Kind::kPassage, "Horaires"},
      {"Comment s'inscrire pour la saison 2025 ?", {"saison"}, Kind::kQuestion},
      {"C'est gratuit ?", {"prix"}, Kind::kQuestion},
      {"en 2024 c'était gratuit, et maintenant ?", {"prix"}, Kind::kWording},
      {"nous sommes 3 associés, c'est gratuit ?", {"prix"}, Kind::kWording},
      {"le bus 99", {}, Kind::kWording},
  };
  return kTexts;
}

struct Row {
  const char* entry;
  const char* question;
  bool conflict;
  const char* reason;
};

TEST(NumberConflicts, TellThingsApart) {
  const NumberConflicts conflicts(texts());
  const Row rows[] = {
      {"bus", "à quelle heure passe le bus 12", false, "the same"},
      {"bus", "horaires du BUS 13", true, "another"},
      {"bus", "le bus 13 est-il à l'heure", true, "a verb is no noun"},
      {"bus", "horaires bus 121", true, "another that begins alike"},
      {"bus", "la ligne 14 passe quand", false, "the answer speaks of it"},
      {"bus", "un bus de 13 places", false, "a quantity"},
      {"bus", "à quelle heure passe le bus", false, "none"},
      {"bus", "arrêt numéro 13", false, "of something else"},
      {"saison", "s'inscrire en 2026", true, "another year"},
      {"saison", "s'inscrire pour 2025", false, "the same year"},
      {"prix", "c'est gratuit en 2026 ?", false, "a year in a wording only"},
      {"prix", "nous sommes 4 associés", false, "a quantity"},
      {"elsewhere", "bus 13", false, "no such entry"},
  };
  for (const auto& [entry, question, conflict, reason] : rows) {
    EXPECT_EQ(conflicts.between(entry, NumberConflicts::named_in(question)), conflict)
        << question << ": " << reason;
  }
}

}  // namespace
}  // namespace quesaco::answering
