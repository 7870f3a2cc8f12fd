#include "engine/text/fold.h"

#include <gtest/gtest.h>

namespace quesaco::text {
namespace {

struct Row {
  std::string_view input;
  std::string_view folded;
  std::string_view reason;
};

TEST(Fold, Rows) {
  const Row rows[] = {
      {"L’adhésion est-elle payante ?", "l adhesion est elle payante", "words stay as typed"},
      {"l'ADHESION   est elle\tpayante", "l adhesion est elle payante", "case, accents, spaces"},
      {" « CPTS » !", "cpts", "punctuation at both ends"},
      {"C.P.T.S.", "c p t s", "punctuation inside"},
      {"cœur", "coeur", "ligatures"},
      {"2 CPTS", "2 cpts", "digits stay"},
      {"a\u0301\u0301\u0301b", "ab", "any number of marks"},
      {"한국어", "한국어", "Korean is composed again"},
      {"👍 !?", "", "no word"},
      {"", "", "nothing"},
      {std::string_view("a\0b", 3), "a b", "NUL separates"},
      {"a\xFF\xFE"
       "b",
       "a b", "broken UTF-8 separates"},
  };
  for (const auto& row : rows) EXPECT_EQ(fold(row.input), row.folded) << row.reason;
}

TEST(Fold, KeepsDifferentQuestionsApart) {
  EXPECT_NE(fold("adhérer sans payer"), fold("adhérer en payant"));
  EXPECT_NE(fold("koi"), fold("quoi")) << "no rule of spelling: only what is typed alike";
}

}  // namespace
}  // namespace quesaco::text
