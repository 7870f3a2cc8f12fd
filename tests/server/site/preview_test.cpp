#include "server/site/preview.h"

#include <gmock/gmock.h>

#include "tests/support/small_corpus.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::site {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(PreviewTest, ListsTheRepliesThatChange) {
  const quesaco::testing::TemporaryFolder folder;
  const auto engine = Engine::open(quesaco::testing::small_corpus(),
                                   {.data = folder.path(),
                                    .language = QUESACO_SOURCE_DIR "/corpus/language",
                                    .emergency = QUESACO_SHARE_DIR "/emergency"})
                          .value();
  const auto before = engine->current();
  Corpus candidate = quesaco::testing::small_corpus();
  candidate.revision = "candidate";
  candidate.entries[2].alternatives.push_back({"vos bureaux sont ouverts quand ?", {}});
  const auto after = engine->preview(candidate).value();

  const std::vector<std::string> questions = {"", "c'est gratuit ?",
                                              "Vos bureaux sont ouverts quand ?"};
  const auto changes = changed_replies(*before, *after, questions);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].question, questions[2]);
  EXPECT_NE(changes[0].before.band, Band::kAnswer);
  EXPECT_EQ(changes[0].after.band, Band::kAnswer);
  EXPECT_THAT(changes[0].after.entries, ElementsAre("qui"));
  EXPECT_THAT(changed_replies(*before, *before, questions), IsEmpty());
}

}  // namespace
}  // namespace quesaco::site
