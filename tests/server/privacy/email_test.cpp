#include "tests/server/privacy/rows.h"

namespace quesaco::privacy {
namespace {

TEST(Email, IsMasked) {
  static constexpr Row kRows[] = {
      {"jean.dupont@exemple.fr", "[adresse e-mail]", "plain"},
      {"Jean_D+cpts@sous.domaine-x.co.uk", "[adresse e-mail]", "several labels"},
      {"écrire à élodie@exemple.fr.", "écrire à [adresse e-mail].", "an accent, a full stop"},
      {"mailto:jean@exemple.fr?subject=x", "mailto:[adresse e-mail]?subject=x", "a link"},
      {"<jean@exemple.fr>", "<[adresse e-mail]>", "in brackets"},
      {"jean＠exemple．fr", "[adresse e-mail]", "full-width sign and dot"},
      {"je\u200Ban@exem\u00ADple.fr", "[adresse e-mail]", "invisible characters"},
      {"0612345678@exemple.fr", "[adresse e-mail]", "a phone number for a name"},
      {"10101234564@exemple.fr", "[adresse e-mail]", "an RPPS number for a name"},
      {"jean.dupont@gmail", "[adresse e-mail]", "the end forgotten"},
      {"jean @ exemple.fr", "[adresse e-mail]", "spaces around the sign"},
      {"jean @exemple.fr", "[adresse e-mail]", "a space before the sign"},
      {"jean@ exemple.fr", "[adresse e-mail]", "a space after the sign"},
      {"jean (at) exemple.fr", "[adresse e-mail]", "(at)"},
      {"jean(at)exemple.fr", "[adresse e-mail]", "(at), tight"},
      {"jean [ at ] exemple [.] fr", "[adresse e-mail]", "[at] and [.]"},
      {"jean at exemple dot fr", "[adresse e-mail]", "English words"},
      {"nom arobase domaine point fr", "[adresse e-mail]", "spoken"},
      {"Nom AROBASE domaine.fr", "[adresse e-mail]", "half spoken"},
      {"nom (arobase) domaine (point) fr", "[adresse e-mail]", "spoken, in brackets"},
      {"nom arrobase domaine point fr", "[adresse e-mail]", "misspelt"},
      {"jean point dupont arobase ma tiret cpts point fr merci", "[adresse e-mail] merci",
       "joints spoken in both parts"},
      {"a point b point c point d point e arobase x point fr", "[adresse e-mail]", "four joints"},
      {"a@exemple.fr,b@exemple.fr;c@exemple.fr",
       "[adresse e-mail],[adresse e-mail];[adresse e-mail]", "a list"},
      {"06 12 34 56 78 @exemple.fr", "[téléphone] @exemple.fr",
       "a number is no name before a space"},
  };
  expect_rows(kRows);
}

TEST(Email, LooksLikeOneAndStays) {
  static constexpr Kept kRows[] = {
      {"les adhérent@s", "inclusive writing"},
      {"RDV @ Versailles", "the sign for a place"},
      {"@cpts78", "an account on a network"},
      {"jean@", "no host"},
      {"pommes @ 1.50 €", "a price"},
      {"x@1.50", "a price"},
      {"le symbole arobase est un point important", "talk about the sign"},
      {"https://exemple.fr/page", "a link"},
      {"adhérent.e.s et infirmier·e·s", "inclusive writing"},
      {"ok.Merci (au revoir)", "no sign at all"},
      {"le point de départ", "a joint without a sign"},
  };
  expect_kept(kRows);
}

}  // namespace
}  // namespace quesaco::privacy
