#include <gtest/gtest.h>

#include "tests/engine/text/rows.h"

namespace quesaco::text {
namespace {

TEST(Questions, ThreeWaysOfAskingMeet) {
  expect_same({"l'adhésion est-elle payante", "est-ce que l'adhésion est payante",
               "L’adhésion est payante ?", "l adhesion est elle payante",
               "esk ladhesion est payante"});
  expect_same({"dois-je payer ?", "est-ce que je dois payer", "je dois payer ?", "jdois payer"});
  expect_same({"puis-je adhérer ?", "est-ce que je peux adhérer ?", "jpe adhérer"});
  expect_same({"faut-il payer", "est-ce qu'il faut payer", "faut il payer", "il fau payer"});
  expect_same({"y a-t-il un prix", "y a t il un prix", "y a-t'il un prix", "y-a-t-il un prix",
               "ya-t-il un prix", "yatil un prix", "est-ce qu'il y a un prix"});
}

TEST(Questions, Inversion) {
  expect_rows({
      {"l'adhésion est-elle payante", "le adhesion est payante", "the pronoun repeats the subject"},
      {"est-elle payante", "elle est payante", "unless no subject is named"},
      {"Bonjour, est-elle payante ?", "bonjour elle est payante", "not even before the comma"},
      {"combien coûte-t-elle", "combien elle coute", "a question word is no subject"},
      {"comment la CPTS est-elle financée", "comment la cpts est financee", "it may stand before"},
      {"s'étend-elle à Poissy", "elle se etend a poissy", "the subject stands before clitics"},
      {"la CPTS m'aidera-t-elle", "la cpts me aidera", "clitics hide no subject"},
      {"n'est-elle pas payante", "elle ne est pas payante", "ne is one"},
      {"dans quels cas faut-il payer", "dans quels cas il faut payer", "il faut has no subject"},
      {"combien y a-t-il de villes", "combien il y a de villes", "il y a neither"},
      {"à Marly y a-t-il un prix", "a marly il y a un prix", "so Marly is not its subject"},
      {"un kiné peut-on", "un kine on peut", "on repeats nothing"},
      {"existez-vous", "vous existez", "vous"},
      {"pouvons-nous adhérer", "nous pouvons adherer", "nous after -ons asks"},
      {"donnez-nous le prix", "donnez nous le prix", "after -ez it is an object"},
      {"donnez-moi", "donnez moi", "moi is no subject"},
      {"est-ce obligatoire", "ce est obligatoire", "as in c'est obligatoire"},
      {"elle-même", "elle meme", "no inversion: même follows"},
      {"est-elle-même", "est elle meme", "nor here"},
      {"peut-être", "peut etre", "nor here"},
  });
}

TEST(Questions, InversionWithoutHyphen) {
  expect_rows({
      {"peut on adhérer", "on peut adherer", "frequent and agreeing"},
      {"suis je obligé", "je suis oblige", "je"},
      {"les kinés sont ils admis", "les kines sont admis", "ils"},
      {"pouvez vous m'aider", "vous pouvez me aider", "vous"},
      {"vous pouvez vous inscrire", "vous pouvez vous inscrire",
       "the subject stands there already"},
      {"on peut il faut", "on peut il faut", "two clauses"},
      {"elle coute il paie", "elle coute il paie", "no frequent verb"},
      {"adhérer l'an prochain vous est possible", "adherer le an prochain vous est possible",
       "no pronoun behind the verb"},
  });
}

TEST(Questions, EstCeQue) {
  expect_rows({
      {"est-ce que je paie", "je paie", "says only that a question follows"},
      {"est ce qu'on paie", "on paie", "without hyphens"},
      {"es ce que je paie", "je paie", "a frequent slip"},
      {"comment est-ce que je paie", "comment je paie", "after a question word"},
      {"qu'est-ce que la CPTS", "que est ce que la cpts", "asks for a definition: kept"},
      {"qui est-ce qui décide", "qui est ce qui decide", "kept"},
      {"c'est ce que je dis", "ce est ce que je dis", "no question"},
  });
}

}  // namespace
}  // namespace quesaco::text
