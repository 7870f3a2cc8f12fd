#include "server/site/documents.h"

#include <gmock/gmock.h>

#include "engine/corpus/loader.h"
#include "engine/corpus/writer.h"
#include "server/site/take_over.h"

namespace quesaco::site {
namespace {

using ::testing::HasSubstr;

std::vector<store::Revision> seeds_of(const Corpus& folder) {
  std::vector<store::Revision> seeds;
  for (const store::Draft& draft : plan_take_over(folder, {}, {}).drafts) {
    seeds.push_back({draft.document, 1, draft.content, "seed", ""});
  }
  return seeds;
}

TEST(DocumentsTest, HoldAllThatOurOwnFolderSays) {
  const Corpus folder = corpus::load_corpus(QUESACO_SOURCE_DIR "/corpus/cpts").value().corpus;
  auto seeds = seeds_of(folder);
  std::ranges::reverse(seeds);  // a store gives them in no order of ours
  const Corpus corpus = corpus_of(seeds).value();
  EXPECT_EQ(corpus::write_corpus(corpus), corpus::write_corpus(folder));
  EXPECT_EQ(corpus.revision, folder.revision);
}

TEST(DocumentsTest, RemovedOnesAreNotThere) {
  const Corpus folder = corpus::load_corpus(QUESACO_SOURCE_DIR "/corpus/cpts").value().corpus;
  auto seeds = seeds_of(folder);
  seeds.front().content.clear();
  const Corpus corpus = corpus_of(seeds).value();
  EXPECT_EQ(corpus.entries.size(), folder.entries.size() - 1);
  EXPECT_EQ(corpus.entries.front().id, folder.entries[1].id);
}

TEST(DocumentsTest, DamageIsNamed) {
  const Corpus folder = corpus::load_corpus(QUESACO_SOURCE_DIR "/corpus/cpts").value().corpus;
  for (const std::string damage : {"{", "[]", R"({"theme":"t","section":"s","place":1})"}) {
    auto seeds = seeds_of(folder);
    seeds[3].content = damage;
    const auto corpus = corpus_of(seeds);
    ASSERT_FALSE(corpus) << damage;
    EXPECT_EQ(corpus.error().kind, Error::Kind::kEnvironment);
    EXPECT_THAT(corpus.error().message, HasSubstr(folder.entries[3].id));
    EXPECT_THAT(corpus.error().message, HasSubstr("sauvegarde"));
  }
}

TEST(DocumentsTest, ChangedFieldsAreThoseThatDifferComeOrGo) {
  PlacedEntry placed{
      corpus::load_corpus(QUESACO_SOURCE_DIR "/corpus/cpts").value().corpus.entries[0], 1};
  placed.entry.verified = "2026-01-01";
  const std::string before = write_placed(placed);
  EXPECT_THAT(changed_fields(before, before), ::testing::IsEmpty());
  placed.place = 2;
  placed.entry.answer = "Autre.";
  placed.entry.verified.reset();
  placed.entry.review_by = "2027-01-01";
  EXPECT_THAT(changed_fields(before, write_placed(placed)),
              ::testing::UnorderedElementsAre("place", "answer", "verified", "review_by"));
}

TEST(DocumentsTest, NothingIsNoCorpus) { EXPECT_FALSE(corpus_of({})); }

}  // namespace
}  // namespace quesaco::site
