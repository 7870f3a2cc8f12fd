#include <gtest/gtest.h>

#include "tests/engine/text/rows.h"

namespace quesaco::text {
namespace {

TEST(Acronyms, Spelled) {
  expect_same({"CPTS", "cpts", "C.P.T.S.", "c.p.t.s", "C.P.T.S", "C P T S", "C-P-T-S",
               "C. P. T. S.", "c·p·t·s"});
  expect_rows({
      {"l'A.R.S. paie", "le ars paie", "any acronym, known or not"},
      {"S.V.P.", "si il vous plait", "then read like any word"},
      {"un r.d.v.", "un rendezvous", "then read like any word"},
      {"la M S P", "la msp", "three letters with spaces"},
      {"groupes A B", "groupes a b", "two are none"},
      {"il n y a d", "il ne y a d", "y is a word"},
      {"a.b c", "ab c", "the separator changes"},
  });
}

TEST(Acronyms, Expansions) {
  expect_same({"une CPTS", "une communauté professionnelle territoriale de santé",
               "une communaute professionnelle territoriale de sante",
               "une communauté pro territoriale de santé"});
  expect_rows({
      {"communautés professionnelles territoriales de santé", "cpts", "plural: matched by stems"},
      {"les maisons de santé pluriprofessionnelles", "les msp", "the longest phrase wins"},
      {"la maison de santé du Pecq", "la msp du pecq", "a shorter one"},
      {"ma maison", "ma maison", "the beginning of one is none"},
      {"l'agence régionale de santé", "le ars", "ARS"},
      {"l'assurance maladie, la sécu, la sécurité sociale", "le cpam la cpam la cpam", "CPAM"},
      {"caisse primaire d'assurance maladie", "cpam", "not caisse and CPAM"},
      {"la caisse nationale de l'assurance maladie", "la cnam", "another body"},
      {"service d'accès aux soins", "sas", "SAS"},
      {"l'union régionale des professionnels de santé", "le urps", "URPS"},
      {"équipes de soins primaires", "esp", "ESP"},
      {"établissement d'hébergement pour personnes âgées dépendantes", "ehpad", "EHPAD"},
  });
}

TEST(Acronyms, ProfessionsMeetTheirFullNames) {
  EXPECT_EQ(french().analyze("IDEL").stems, french().analyze("infirmières libérales").stems);
  expect_same({"MK", "kiné", "kine", "masseur-kinésithérapeute", "kinésithérapeute"});
  expect_rows({
      {"MG à Marly", "medecin generaliste a marly", "so that it shares words with médecin"},
      {"500 mg", "500 mg", "a unit after a number"},
  });
}

}  // namespace
}  // namespace quesaco::text
