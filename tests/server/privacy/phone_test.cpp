#include "tests/server/privacy/rows.h"

namespace quesaco::privacy {
namespace {

TEST(Phone, IsMasked) {
  static constexpr Row kRows[] = {
      {"0612345678", "[téléphone]", "mobile, no separator"},
      {"06 12 34 56 78", "[téléphone]", "spaces"},
      {"06.12.34.56.78", "[téléphone]", "dots"},
      {"06-12-34-56-78", "[téléphone]", "dashes"},
      {"06/12/34/56/78", "[téléphone]", "slashes"},
      {"06 - 12 - 34 - 56 - 78", "[téléphone]", "three glyphs between groups"},
      {"06.12.34 56 78", "[téléphone]", "separators mixed"},
      {"0 6 1 2 3 4 5 6 7 8", "[téléphone]", "digit by digit"},
      {"06 123 456 78", "[téléphone]", "other groups"},
      {"0612 345 678", "[téléphone]", "other groups"},
      {"06 12345678", "[téléphone]", "other groups"},
      {"(01) 39 12 34 56", "([téléphone]", "prefix in brackets"},
      {"01 39 58 12 34", "[téléphone]", "landline"},
      {"09 87 65 43 21", "[téléphone]", "box"},
      {"+33612345678", "[téléphone]", "international"},
      {"+33 6 12 34 56 78", "[téléphone]", "international, spaces"},
      {"+ 33 6 12 34 56 78", "[téléphone]", "space after the plus"},
      {"+33 (0)6 12 34 56 78", "[téléphone]", "with the 0 that some write"},
      {"+33(0)612345678", "[téléphone]", "the same, tight"},
      {"+33 06 12 34 56 78", "[téléphone]", "the same, without brackets"},
      {"0033612345678", "[téléphone]", "00 for plus"},
      {"00 33 6 12 34 56 78", "[téléphone]", "00 for plus, spaces"},
      {"33612345678", "[téléphone]", "country code of a mobile, no plus"},
      {"+262 692 12 34 56", "[téléphone]", "La Réunion"},
      {"00596 696 12 34 56", "[téléphone]", "Martinique"},
      {"０６ １２ ３４ ５６ ７８", "[téléphone]", "full-width digits"},
      {"٠٦١٢٣٤٥٦٧٨", "[téléphone]", "Arabic digits"},
      {"＋33612345678", "[téléphone]", "full-width plus"},
      {"06\u00A012\u00A034\u00A056\u00A078", "[téléphone]", "no-break spaces"},
      {"06\u202F12\u202F34\u202F56\u202F78", "[téléphone]", "narrow no-break spaces"},
      {"06‑12‑34‑56‑78", "[téléphone]", "no-break hyphens"},
      {"06–12–34–56–78", "[téléphone]", "en dashes"},
      {"06·12·34·56·78", "[téléphone]", "middle dots"},
      {"06\u200B12\u200B34\u200B56\u200B78", "[téléphone]", "zero-width spaces"},
      {"0️⃣6️⃣12345678", "[téléphone]", "keycap emoji"},
      {"tel:0612345678.", "tel:[téléphone].", "punctuation around stays"},
      {"tel0612345678merci", "tel[téléphone]merci", "letters around"},
      {"au 06 12 34 56 78 ou 01 39 58 12 34", "au [téléphone] ou [téléphone]", "two of them"},
      {"0612345678-0139581234", "[téléphone]-[téléphone]", "two of them, joined"},
      {"06 12 34 56 78 01 39 58 12 34", "[téléphone] [téléphone]", "two of them, in a row"},
      {"le 12 06 12 34 56 78", "le 12 [téléphone]", "after another number"},
      {"78230 01 39 58 12 34", "78230 [téléphone]", "after a postal code"},
  };
  expect_rows(kRows);
}

TEST(Phone, LooksLikeOneAndStays) {
  static constexpr Kept kRows[] = {
      {"061234567", "nine digits"},
      {"06123456780", "eleven digits, wrong Luhn key"},
      {"00 12 34 56 78", "no number begins with 00"},
      {"+44 20 7946 0958", "not French"},
      {"0044612345678", "not French"},
      {"+33 0012345678", "no subscriber's number begins with 0"},
      {"15, 112, 116 117, 3646", "short numbers are for everybody"},
      {"732 829 320 00074", "SIRET, spaces"},
      {"73282932000074", "SIRET"},
      {"012 345 678 00012", "SIRET that begins with 0"},
      {"01234567800012", "SIRET that begins with 0"},
      {"012345678", "SIREN that begins with 0"},
      {"06000 06100", "two postal codes"},
      {"06000-06100", "two postal codes"},
      {"01000, 06000 et 78230", "postal codes"},
      {"01, 02, 03, 04, 05", "departments"},
      {"le 01/02/2024 10h30", "date and hour"},
      {"le 01 02 2024 10 h", "date in spaces, and hour"},
      {"le 12/01/2024 1000 €", "the month and year of a date, and a price"},
      {"du 01/02/24 03/04 au", "two short dates"},
      {"de 01.02.2024 - 03.04.2024", "two dates"},
      {"08h30-12h30 14h00-19h00", "hours"},
      {"06     12 34 56 78", "a gap of five"},
      {"1 012 345 678 901 €", "a price"},
      {"2019 2020 2021 2022", "years"},
  };
  expect_kept(kRows);
}

}  // namespace
}  // namespace quesaco::privacy
