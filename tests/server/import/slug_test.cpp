#include "server/import/slug.h"

#include <gtest/gtest.h>

namespace quesaco::importing {
namespace {

TEST(Slug, IsAnId) {
  struct Row {
    const char* text;
    const char* slug;
    const char* reason;
  };
  const Row rows[] = {
      {"L’adhésion est-elle payante ?", "adhesion-est-elle-payante", "folded, without elisions"},
      {"Qu'est-ce qu'une CPTS ?", "est-ce-une-cpts", "other elisions"},
      {"Cœur & Ça", "coeur-ca", "ligature and cedilla"},
      {"Τί είναι CPTS 2026", "cpts-2026", "foreign letters go"},
      {"???", "", "no word"},
      {"", "", "nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(slug(row.text), row.slug) << row.reason;
}

TEST(Slug, KeepsWholeWordsUpToItsLength) {
  const std::string half(29, 'a');
  EXPECT_EQ(slug(half + " " + half + "b"), half + "-" + half + "b");  // 60
  EXPECT_EQ(slug(half + " " + half + "bb"), half);                    // 61
  EXPECT_EQ(slug(std::string(61, 'a')), std::string(60, 'a'));
}

}  // namespace
}  // namespace quesaco::importing
