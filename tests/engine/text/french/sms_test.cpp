#include <gtest/gtest.h>

#include "tests/engine/text/rows.h"

namespace quesaco::text {
namespace {

TEST(Sms, Spellings) {
  expect_rows({
      {"sa sert a koi", "sa sert a quoi", "phonetic spelling; sa is a word of its own"},
      {"ki peut adherer", "qui peut adherer", "k for qu"},
      {"kel prix", "quel prix", "k for qu"},
      {"jdois payer", "je dois payer", "je glued to its verb"},
      {"jsuis infirmier", "je suis infirmier", "the same"},
      {"chui kiné", "je suis kine", "as it is said"},
      {"ds la cpts", "dans la cpts", "vowels left out"},
      {"pr les pros", "pour les professionnels", "the same"},
      {"qq1 ou qqch", "quelquun ou quelque chose", "a digit for its sound"},
      {"bcp de pbs", "beaucoup de problemes", "abbreviations of notes"},
      {"bjr, svp", "bonjour si il vous plait", "politeness"},
      {"pk payer, kan et koman", "pourquoi payer quand et comment", "question words"},
      {"keske la cpts", "que est ce que la cpts", "several words in one"},
      {"cpts quésaco", "cpts que est ce que ce est", "the name of the project"},
      {"cest gratuit", "ce est gratuit", "an apostrophe left out"},
      {"l'asso", "le association", "after an elision"},
      {"KOI", "quoi", "in capitals"},
      {"koï", "quoi", "with a stray accent"},
      {"la cpts-ds", "la cpts dans", "after a hyphen"},
  });
}

TEST(Sms, InContext) {
  expect_rows({
      {"c koi", "ce est quoi", "c alone before a word"},
      {"c obligatoire", "ce est obligatoire", "before a vowel too"},
      {"c est quoi", "ce est quoi", "c'est without apostrophe"},
      {"c'est quoi", "ce est quoi", "an elision, with apostrophe"},
      {"c etait", "ce etait", "c'était without apostrophe"},
      {"le c de cpts", "le c de cpts", "a letter has an article"},
      {"hépatite c chronique", "hepatite c chronique", "a name"},
      {"le plan c", "le plan c", "nothing follows"},
      {"g une question", "je ai une question", "g alone before a word"},
      {"5 g de sel", "5 g de sel", "a unit after a number"},
      {"st germain, ste anne", "saint germain sainte anne", "saint"},
      {"les medecins st ils admis", "les medecins sont admis", "sont"},
      {"cb ca coute, ca coute cb", "combien ca coute ca coute combien", "combien"},
      {"payer par cb", "payer par cb", "a card"},
      {"vs etes ou", "vous etes ou", "vous"},
      {"msp vs cpts", "msp vs cpts", "versus"},
  });
}

TEST(Sms, LeavesWordsOfTheFieldAlone) {
  expect_rows({
      {"kiné", "kine", "already the usual name"},
      {"AVC", "avc", "a disease, not avec"},
      {"DAC", "dac", "not d'accord"},
      {"le CA, les ESS, le SAS", "le ca les ess le sas", "bodies"},
      {"sans, dans, pas, ces, mes", "sans dans pas ces mes", "ordinary words"},
  });
}

}  // namespace
}  // namespace quesaco::text
