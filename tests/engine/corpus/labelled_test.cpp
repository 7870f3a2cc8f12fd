#include "engine/corpus/labelled.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/support/small_corpus.h"

namespace quesaco::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(LabelledTexts, HoldQuestionsClaimsWordingsPassagesAndExamples) {
  Corpus corpus;
  Entry& myth = corpus.entries.emplace_back();
  myth.id = "mythe";
  myth.question = "Qui dirige ?";
  myth.myth.emplace().claim = "Les médecins dirigent.";
  myth.alternatives = {{"qui commande", {"autre"}}};
  myth.answer = "Une association.";
  corpus.out_of_scope = {"la météo"};
  const auto texts = labelled_texts(corpus);
  ASSERT_EQ(texts.size(), 5U);
  EXPECT_EQ(texts[0].text, "Qui dirige ?");
  EXPECT_EQ(texts[1].text, "Les médecins dirigent.");
  EXPECT_THAT(texts[2].entries, ElementsAre("mythe", "autre"));
  EXPECT_EQ(texts[3].text, "Une association.");
  EXPECT_TRUE(texts[3].passage());
  EXPECT_EQ(texts[3].in_full(), "Qui dirige ? Une association.");
  EXPECT_EQ(texts[0].in_full(), "Qui dirige ?");
  EXPECT_THAT(texts[4].entries, IsEmpty());
  EXPECT_FALSE(texts[4].passage());
}

TEST(LabelledTexts, LeaveOutDraftsAndArchives) {
  Corpus corpus = quesaco::testing::small_corpus();
  corpus.entries[0].status = EntryStatus::kDraft;
  corpus.entries[1].status = EntryStatus::kArchived;
  EXPECT_THAT(published_ids(corpus), ElementsAre("qui"));
  for (const LabelledText& text : labelled_texts(corpus)) {
    if (!text.entries.empty()) {
      EXPECT_EQ(text.entries.front(), "qui");
    }
  }
}

TEST(LabelledTexts, HaveDifferentKeysForDifferentLabels) {
  using enum LabelledText::Kind;
  const std::set<std::uint64_t> keys = {LabelledText{"a", {}}.key(),
                                        LabelledText{"a", {"b"}}.key(),
                                        LabelledText{"ab", {}}.key(),
                                        LabelledText{"a", {"b", "c"}}.key(),
                                        LabelledText{"a", {"bc"}}.key(),
                                        LabelledText{"a", {"b"}, kQuestion}.key(),
                                        LabelledText{"a", {"b"}, kPassage}.key(),
                                        LabelledText{"a", {"b"}, kPassage, "titre"}.key()};
  EXPECT_EQ(keys.size(), 8U);
}

}  // namespace
}  // namespace quesaco::corpus
