#include "server/pages/entry_view.h"

#include <gmock/gmock.h>

#include "tests/server/pages/fixture.h"

namespace quesaco::pages {
namespace {

TEST(RenderedCorpus, HoldsWhatIsPublished) {
  const RenderedCorpus corpus(small_corpus());
  std::vector<std::string> ids;
  for (const RenderedEntry& each : corpus.entries()) ids.push_back(each.entry->id);
  EXPECT_THAT(ids, ::testing::ElementsAre("payante", "qui", "vrai", "faux", "nuance"));
  EXPECT_EQ(corpus.find("qui"), &corpus.entries()[1]);
  for (const char* id : {"brouillon", "archive", "inconnu", ""}) {
    EXPECT_EQ(corpus.find(id), nullptr) << id;
  }
}

TEST(RenderedCorpus, RendersAnswersAndVoices) {
  const RenderedCorpus corpus(small_corpus());
  EXPECT_EQ(corpus.find("payante")->html,
            "<p>Non, <strong>pas</strong> les premières années.</p>\n");
  EXPECT_TRUE(corpus.find("payante")->voices.empty());
  const RenderedEntry& myth = *corpus.find("faux");
  EXPECT_EQ(myth.html, "<p>Texte de loi</p>\n<p>Conseil</p>\n");
  ASSERT_EQ(myth.voices.size(), 2U);
  EXPECT_EQ(myth.voices[1].who, "Le conseil");
  EXPECT_EQ(myth.voices[1].html, "<p><strong>Conseil</strong></p>\n");
}

TEST(RenderedCorpus, KeepsItsRevision) {
  auto corpus = small_corpus();
  const RenderedCorpus rendered(corpus);
  corpus.reset();
  EXPECT_EQ(rendered.find("qui")->entry->question, "Qui peut adhérer ?");
}

}  // namespace
}  // namespace quesaco::pages
