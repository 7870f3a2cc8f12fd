#include "engine/corpus/issue.h"

#include <gtest/gtest.h>

namespace quesaco::corpus {
namespace {

TEST(IssueTest, PrintsAsEditorsExpect) {
  const Issue issue = error_at({"corpus/site.json", 12}, "ajoutez une virgule.");
  EXPECT_EQ(to_string(issue), "corpus/site.json:12: erreur: ajoutez une virgule.");
}

}  // namespace
}  // namespace quesaco::corpus
