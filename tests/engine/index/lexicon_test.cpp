#include "engine/index/lexicon.h"

#include <gmock/gmock.h>

#include <fstream>
#include <functional>

#include "engine/kept/sealed_file.h"
#include "tests/engine/index/small_index.h"

namespace quesaco::index {
namespace {

using LexiconTest = testing::SmallIndex;

TEST_F(LexiconTest, CorrectsTowardsTheLexiconToo) {
  const auto list = folder_.path() / "words";
  std::ofstream(list) << "médecin\nadhéré\nadhère\nterritoires\nl'an\n";
  const auto lexicon = folder_.path() / "lexicon";
  ASSERT_TRUE(build_lexicon(list, lexicon));
  const auto index = Index::open(directory_, lexicon).value();
  EXPECT_EQ(index->correct("medcin"), "médecin");
  EXPECT_EQ(index->correct("medecin"), std::nullopt);     // known
  EXPECT_EQ(index->correct("adheere"), "adhere");         // which of the two, nobody knows
  EXPECT_EQ(index->correct("terriroire"), "territoire");  // the corpus's word comes first
  EXPECT_EQ(open()->correct("medcin"), std::nullopt);
  EXPECT_EQ(index->lexicon_problem() + open()->lexicon_problem(), "");
  std::filesystem::resize_file(lexicon, 0);
  EXPECT_EQ(index->correct("medcin"), "médecin");
}

TEST_F(LexiconTest, GoesWithoutALexiconThatIsDamagedAndSaysSo) {
  const auto list = folder_.path() / "words";
  std::ofstream(list) << "médecin\n";
  const auto lexicon = folder_.path() / "lexicon";
  ASSERT_TRUE(build_lexicon(list, lexicon));
  const std::vector<std::function<void()>> fates = {
      [&] { std::filesystem::resize_file(lexicon, std::filesystem::file_size(lexicon) - 1); },
      [&] { std::filesystem::resize_file(lexicon, 0); },
      [&] { std::filesystem::remove(lexicon); },
      [&] {  // well sealed, but no database
        ASSERT_TRUE(kept::write_sealed(lexicon, [](const kept::Write& write) { write("x", 1); }));
      },
  };
  for (const auto& befall : fates) {
    befall();
    const auto index = Index::open(directory_, lexicon).value();
    EXPECT_EQ(index->correct("medcin"), std::nullopt);
    EXPECT_EQ(index->correct("teritoire"), "territoire");
    EXPECT_THAT(index->lexicon_problem(), ::testing::HasSubstr("./dev serve"));
  }
}

TEST_F(LexiconTest, SaysThatAWordListIsMissing) {
  const auto built = build_lexicon(folder_.path() / "nowhere", folder_.path() / "lexicon");
  ASSERT_FALSE(built);
  EXPECT_THAT(built.error().message, ::testing::HasSubstr("wfrench"));
}

}  // namespace
}  // namespace quesaco::index
