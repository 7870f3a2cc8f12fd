#include "engine/text/names.h"

#include <gmock/gmock.h>

#include <fstream>

#include "engine/text/words.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::text {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

/// The names of a question, joined by spaces.
std::string names_in(std::string_view question) {
  static const Names kNames = Names::load(QUESACO_SOURCE_DIR "/corpus/language").value();
  const std::vector<bool> names = kNames.in(question);
  const auto words = words_of(question);
  std::string found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (names[i]) found += (found.empty() ? "" : " ") + std::string(words[i]);
  }
  return found;
}

TEST(Names, AreCapitalisedInsideASentence) {
  EXPECT_EQ(names_in("La CPTS de Lens est-elle différente de celle de Liévin ?"), "Lens Liévin");
  EXPECT_EQ(names_in("Je travaille avec Kévin, infirmier à Noyelles : peut-il adhérer ?"),
            "Kévin Noyelles");
  EXPECT_EQ(names_in("Étienne peut-il adhérer ? Oui. Non"), "") << "each begins a sentence";
  EXPECT_EQ(names_in("Est Ce Que La Cotistion Est Chère"), "") << "they tell nothing here";
  EXPECT_EQ(names_in("la MSP et la CPTS"), "") << "acronyms";
}

TEST(Names, FollowTitlesAndPlaces) {
  EXPECT_EQ(names_in("le docteur martine lebrun est-elle adhérente"), "martine lebrun");
  EXPECT_EQ(names_in("dr bonnaud, adhérent ?"), "bonnaud adhérent");
  EXPECT_EQ(names_in("dr bonnaud ; adhérent ?"), "bonnaud") << "a new sentence";
  EXPECT_EQ(names_in("Dr. bonnaud"), "bonnaud");
  EXPECT_EQ(names_in("la cpts de lens"), "lens");
  EXPECT_EQ(names_in("la ville d'albi me concerne"), "albi");
  EXPECT_EQ(names_in("c'est payant ?"), "");
}

TEST(Names, TakeAnything) {
  EXPECT_EQ(names_in(""), "");
  EXPECT_EQ(names_in("?!"), "");
  EXPECT_EQ(names_in("dr"), "");
}

TEST(Names, NameTheFaultInTheirFile) {
  const quesaco::testing::TemporaryFolder folder;
  EXPECT_FALSE(Names::load(folder.path()));
  std::ofstream(folder.path() / "names.json") << R"({"people": ["dr"], "places": [7]})";
  const auto names = Names::load(folder.path());
  ASSERT_FALSE(names);
  EXPECT_THAT(names.error().message, AllOf(HasSubstr("names.json"), HasSubstr("« places »")));
}

}  // namespace
}  // namespace quesaco::text
