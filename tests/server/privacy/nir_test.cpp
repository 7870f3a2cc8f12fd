#include "tests/server/privacy/rows.h"

namespace quesaco::privacy {
namespace {

TEST(Nir, IsMasked) {
  static constexpr Row kRows[] = {
      {"185057800608491", "[numéro de sécurité sociale]", "with its key"},
      {"1850578006084", "[numéro de sécurité sociale]", "without key"},
      {"1 85 05 78 006 084 91", "[numéro de sécurité sociale]", "by parts"},
      {"1 85 05 78 006 084", "[numéro de sécurité sociale]", "by parts, without key"},
      {"1.85.05.78.006.084.91", "[numéro de sécurité sociale]", "dots"},
      {"1-85-05-78-006-084-91", "[numéro de sécurité sociale]", "dashes"},
      {"1 85 05 78 006 084 - 91", "[numéro de sécurité sociale]", "key set apart"},
      {"18505 78006 084", "[numéro de sécurité sociale]", "larger groups"},
      {"1850 5780 0608 491", "[numéro de sécurité sociale]", "groups of four, the key proves it"},
      {"2 69 05 49 588 157 80", "[numéro de sécurité sociale]", "a woman"},
      {"7851299123456", "[numéro de sécurité sociale]", "temporary number, born abroad"},
      {"285507800500101", "[numéro de sécurité sociale]", "month 50, key 01"},
      {"150207800500125", "[numéro de sécurité sociale]", "month 20"},
      {"185427800500120", "[numéro de sécurité sociale]", "month 42"},
      {"1859978005001", "[numéro de sécurité sociale]", "month 99"},
      {"199122A00412364", "[numéro de sécurité sociale]", "Corse-du-Sud: 2A counts as 19"},
      {"1 99 12 2b 004 123 91", "[numéro de sécurité sociale]", "Haute-Corse: 2B counts as 18"},
      {"199122A004123", "[numéro de sécurité sociale]", "Corsica, without key"},
      {"１８５０５７８００６０８４９１", "[numéro de sécurité sociale]", "full-width"},
      {"1\u00A085\u00A005\u00A078\u00A0006\u00A0084\u202F91", "[numéro de sécurité sociale]",
       "no-break spaces"},
      {"n°1850578006084, merci", "n°[numéro de sécurité sociale], merci", "in a sentence"},
      {"1850578006084 12 rue de Paris", "[numéro de sécurité sociale] 12 rue de Paris",
       "what follows is no key"},
  };
  expect_rows(kRows);
}

TEST(Nir, LooksLikeOneAndStays) {
  static constexpr Kept kRows[] = {
      {"185057800608492", "wrong key"},
      {"199122A00412391", "the key of 2B"},
      {"185057800608", "twelve digits"},
      {"18505780060849", "fourteen digits"},
      {"1850578006084910", "sixteen digits"},
      {"5850578006084", "nobody's sex is 5"},
      {"1850078006084", "month 0"},
      {"1851378006084", "month 13"},
      {"1851978006084", "month 19"},
      {"1854378006084", "month 43"},
      {"1854978006084", "month 49"},
      {"1850500006084", "department 00"},
      {"1850578006000", "order 000"},
      {"199123A004123", "no department 3A"},
      {"a199122b00a4123", "letters elsewhere"},
      {"73282932000074", "SIRET"},
      {"185 027 551 23456", "SIRET that begins like one"},
      {"le 20.10.2024 78560 Le Port-Marly", "a date and a postal code"},
      {"1850 5780 0608 4", "groups of four, and no key to prove it"},
      {"1,85,05,78,006,084,91", "a list"},
  };
  expect_kept(kRows);
}

}  // namespace
}  // namespace quesaco::privacy
