#include <gtest/gtest.h>

#include "tests/engine/text/rows.h"

namespace quesaco::text {
namespace {

TEST(Elision, IsWrittenOut) {
  expect_rows({
      {"l'adhésion", "le adhesion", "l' hides le or la: one form for both"},
      {"d'accord", "de accord", "d'"},
      {"qu'elle", "que elle", "qu'"},
      {"j'habite", "je habite", "j'"},
      {"n'importe", "ne importe", "n'"},
      {"s'inscrire", "se inscrire", "s' before a verb"},
      {"s'il faut, s'ils paient", "si il faut si ils paient", "s' before il and ils"},
      {"c'était", "ce etait", "c'"},
      {"m'a dit", "me a dit", "m'"},
      {"t'inscrire", "te inscrire", "t'"},
      {"jusqu'où", "jusque ou", "jusqu'"},
      {"lorsqu'on", "lorsque on", "lorsqu'"},
      {"puisqu'on", "puisque on", "puisqu'"},
      {"quoiqu'il", "quoique il", "quoiqu'"},
      {"presqu'autant", "presque autant", "presqu'"},
      {"ce que l'on perd", "ce que on perd", "l'on is on"},
      {"l' adhésion", "le adhesion", "a space behind the apostrophe"},
  });
}

TEST(Elision, WithoutApostrophe) {
  expect_rows({
      {"l adhesion", "le adhesion", "as typed on a phone"},
      {"j habite", "je habite", "an h may be mute"},
      {"il n y a pas", "il ne y a pas", "y is a vowel here"},
      {"c est payant", "ce est payant", "c'est"},
      {"qu est ce que la cpts", "que est ce que la cpts", "qu'est-ce que"},
      {"s il faut", "si il faut", "s'il"},
      {"jusqu ou", "jusque ou", "a longer word needs no vowel test"},
      {"le T de CPTS", "le t de cpts", "before a consonant it is a letter"},
      {"le plan d", "le plan d", "at the end too"},
  });
}

TEST(Elision, WordsWithAnApostropheOfTheirOwn) {
  expect_rows({
      {"aujourd'hui", "aujourdhui", "one word"},
      {"aujourd hui", "aujourdhui", "typed without its apostrophe"},
      {"presqu'île", "presquile", "one word"},
      {"quelqu'un", "quelquun", "one word"},
      {"quelqu'une", "quelquune", "one word"},
      {"les presqu'îles", "les presquiles", "in the plural"},
      {"prud'homme, prud'hommes", "prudhomme prudhommes", "one word"},
      {"l'entr'aide", "le entraide", "as it is written today"},
      {"un rendez-vous", "un rendezvous", "not an inversion"},
      {"rendez vous", "rendezvous", "typed without its hyphen"},
      {"le week-end, les week ends", "le weekend les weekends", "as it is often written"},
      {"quelqu'autre", "quelque autre", "elision all the same elsewhere"},
  });
}

}  // namespace
}  // namespace quesaco::text
