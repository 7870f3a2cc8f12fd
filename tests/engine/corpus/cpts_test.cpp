// The corpus of the CPTS as it is shipped.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "engine/corpus/lint.h"
#include "engine/corpus/loader.h"

namespace quesaco::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class CptsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto loaded = load_corpus(std::filesystem::path(QUESACO_SOURCE_DIR) / "corpus/cpts");
    ASSERT_TRUE(loaded.has_value()) << to_string(loaded.error().front());
    loaded_ = *std::move(loaded);
  }

  [[nodiscard]] std::vector<std::string> ids_of(std::string_view section) const {
    std::vector<std::string> ids;
    for (const Entry& entry : loaded_.corpus.entries) {
      if (entry.section == section) ids.push_back(entry.id);
    }
    return ids;
  }

  Loaded loaded_;
};

TEST_F(CptsTest, HasTheEighteenEntriesInTheOrderOfTheAssociationsPages) {
  EXPECT_THAT(ids_of("CPTS : quésaco"), ElementsAre("que-signifie-cpts", "territoire-cpts",
                                                    "financement-cpts", "difference-cpts-msp"));
  EXPECT_THAT(ids_of("Adhésion"),
              ElementsAre("pourquoi-adherer", "engagement", "ce-que-lon-perd", "qui-peut-adherer",
                          "apports-adhesion", "adherer-plusieurs-cpts", "adherer-hors-territoire",
                          "adhesion-payante", "adhesion-titre-individuel"));
  EXPECT_THAT(
      ids_of("Le vrai du faux"),
      ElementsAre("vf-projet-commun", "vf-une-cpts-par-territoire", "vf-initiative-etablissements",
                  "vf-gouvernance-medecins", "vf-gouvernance-usagers"));
  EXPECT_THAT(loaded_.corpus.entries, SizeIs(18));
}

TEST_F(CptsTest, HasEnoughWordingsToLearnFrom) {
  for (const Entry& entry : loaded_.corpus.entries) {
    EXPECT_THAT(entry.alternatives, SizeIs(Ge(60))) << entry.id;
  }
  EXPECT_THAT(loaded_.corpus.out_of_scope, SizeIs(Ge(400)));
}

TEST_F(CptsTest, PublishesEveryEntry) {
  for (const Entry& entry : loaded_.corpus.entries) {
    EXPECT_EQ(entry.status, EntryStatus::kPublished) << entry.id;
  }
}

TEST_F(CptsTest, MarksTheClaimsThatTheSeedLost) {
  for (const Entry& entry : loaded_.corpus.entries) {
    if (!entry.myth) continue;
    EXPECT_EQ(entry.myth->claim_origin, "reconstructed") << entry.id;
  }
}

TEST_F(CptsTest, AnswersAMythWithItsVoices) {
  for (const Entry& entry : loaded_.corpus.entries) {
    if (!entry.myth) continue;
    std::string joined;
    for (const Voice& voice : entry.myth->voices) {
      joined += (joined.empty() ? "" : "\n\n") + voice.text;
    }
    EXPECT_EQ(entry.answer, joined) << entry.id;
  }
}

TEST_F(CptsTest, LeavesLintNothingButClaimsToConfirm) {
  // Before any review can be due: a test must not start to fail by itself.
  for (const Issue& issue : lint(loaded_, "2020-01-01")) {
    EXPECT_EQ(issue.severity, Issue::Severity::kWarning) << to_string(issue);
    EXPECT_THAT(issue.message, HasSubstr("reconstituée")) << to_string(issue);
  }
}

}  // namespace
}  // namespace quesaco::corpus
