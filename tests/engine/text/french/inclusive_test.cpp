#include <gtest/gtest.h>

#include "tests/engine/text/rows.h"

namespace quesaco::text {
namespace {

TEST(Inclusive, GivesTheBaseForm) {
  expect_rows({
      {"adhérent·e·s", "adherents", "middle dots"},
      {"adhérent.e.s", "adherents", "full stops"},
      {"adhérent(e)s", "adherents", "brackets"},
      {"adhérent(e)(s)", "adherents", "more brackets"},
      {"adhérent-e-s", "adherents", "hyphens"},
      {"adhérent/e/s", "adherents", "slashes"},
      {"adhérent•e•s", "adherents", "bullets"},
      {"adhérent·es", "adherents", "one dot"},
      {"adhérents·es", "adherents", "a plural already"},
      {"adhérent·e", "adherent", "singular"},
      {"adhérent(e) ou non", "adherent ou non", "singular in brackets"},
      {"membre(s)", "membres", "an optional plural"},
      {"salarié·e·s", "salaries", "after a vowel"},
      {"infirmier·ère·s", "infirmiers", "-er, -ère"},
      {"infirmiers-ères", "infirmiers", "plural and plural"},
      {"tous·tes, tou·te·s", "tous tous", "the two ways"},
      {"professionnel·le·s", "professionnels", "-el, -elle"},
      {"professionnel·elle", "professionnel", "the ending in full"},
      {"libéraux·ales", "liberaux", "-aux, -ales"},
      {"citoyen·enne", "citoyen", "-en, -enne"},
      {"nouveau·elle", "nouveau", "-eau, -elle"},
      {"local·ale", "local", "-al, -ale"},
      {"avocat·te", "avocat", "a doubled t"},
      {"blanc·he", "blanc", "-c, -che"},
      {"chef·fe", "chef", "a doubled f"},
      {"maire·sse", "maire", "-e, -esse"},
      {"travailleur·euse·s", "travailleurs", "-eur, -euse"},
      {"travailleur·se", "travailleur", "the same, shorter"},
      {"directeur·rice", "directeur", "-eur, -rice"},
      {"directeur/trice", "directeur", "-eur, -trice"},
      {"nombreux·ses", "nombreux", "-eux, -euses"},
      {"nombreux·euses", "nombreux", "the same, longer"},
      {"sportif·ive", "sportif", "-if, -ive in full"},
      {"sportif·ve", "sportif", "-if, -ive"},
      {"un·e chirurgien·ne-dentiste", "un chirurgien dentiste", "inside a compound"},
  });
}

TEST(Inclusive, LeavesOtherWritingAlone) {
  expect_rows({
      {"c'est payant.les autres", "ce est payant les autres", "a full stop without its space"},
      {"appelle-le", "appelle le", "a command and its object"},
      {"Mareil-le-Guyon", "mareil le guyon", "a name"},
      {"qui-es-tu", "qui tu es", "tu es"},
      {"tu-es-là", "tu es la", "a word of two letters takes no -es"},
      {"adhérent (e)", "adherent e", "a space before it"},
  });
}

}  // namespace
}  // namespace quesaco::text
