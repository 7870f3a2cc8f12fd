#include "engine/index/lexicon.h"

#include <gmock/gmock.h>

#include <fstream>
#include <functional>

#include "engine/kept/sealed_file.h"
#include "tests/engine/index/small_index.h"

namespace quesaco::index {
namespace {

class LexiconTest : public testing::SmallIndex {
 protected:
  /// The index beside a lexicon of these words, one a line.
  std::shared_ptr<const Index> beside(std::string_view words) const {
    const auto list = folder_.path() / "words";
    std::ofstream(list) << words;
    EXPECT_TRUE(build_lexicon(list, lexicon_));
    return Index::open(directory_, lexicon_).value();
  }

  const std::filesystem::path lexicon_ = folder_.path() / "lexicon";
};

TEST_F(LexiconTest, TellsAWordingsWordsFromItsSlips) {
  const auto index = beside("infirmière\nadmis\nadmîs\nterritoires\nl'an\n");
  EXPECT_EQ(index->correct("infirmere"), "infirmière");
  EXPECT_EQ(index->correct("infirmiere"), std::nullopt);  // known
  EXPECT_EQ(index->correct("admiss"), "admis");           // which of the two, nobody knows
  EXPECT_EQ(index->correct("sinscir"), std::nullopt);     // near a slip
  EXPECT_EQ(open()->correct("infirmere"), std::nullopt);
  EXPECT_EQ(index->lexicon_problem() + open()->lexicon_problem(), "");
  std::filesystem::resize_file(lexicon_, 0);
  EXPECT_EQ(index->correct("infirmere"), "infirmière");
}

TEST_F(LexiconTest, CorrectsToNoWordThatTheSiteDoesNotUse) {
  const auto index = beside("camant\nterritoires\n");
  EXPECT_EQ(index->correct("comant"), std::nullopt);
  EXPECT_EQ(index->correct("territoirs"), "territoire");  // though another word is as near
  EXPECT_EQ(open()->correct("territoires"), "territoire");
  EXPECT_EQ(index->correct("territoires"), std::nullopt);  // known to the lexicon
}

TEST_F(LexiconTest, GoesWithoutALexiconThatIsDamagedAndSaysSo) {
  const auto list = folder_.path() / "words";
  std::ofstream(list) << "infirmière\n";
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
    EXPECT_EQ(index->correct("infirmere"), std::nullopt);
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
