#include "server/staff/effect.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/server/support/bare_site.h"
#include "tests/support/small_corpus.h"

namespace quesaco::staff {
namespace {

using ::testing::ContainsRegex;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using Snapshot = std::shared_ptr<const EngineSnapshot>;

constexpr auto kUnknown = "montant de l'adhésion ?";  // no wording, answered by "prix"

class EffectTest : public ::testing::Test {
 protected:
  Snapshot learn(Corpus corpus) {
    corpus.revision = std::to_string(++revisions_);
    return site_.engine().preview(std::move(corpus)).value();
  }
  static Corpus without(const std::string& id) {
    Corpus corpus = quesaco::testing::small_corpus();
    std::erase_if(corpus.entries, [&](const Entry& entry) { return entry.id == id; });
    return corpus;
  }
  static Corpus with_wording(std::size_t entry, const std::string& wording) {
    Corpus corpus = quesaco::testing::small_corpus();
    corpus.entries[entry].alternatives.push_back({wording, {}});
    return corpus;
  }
  static JudgedChange change_of(const Effect& effect, const std::string& question) {
    const auto found = std::ranges::find_if(effect.changes, [&](const JudgedChange& judged) {
      return judged.change.question == question;
    });
    EXPECT_NE(found, effect.changes.end()) << question;
    return found == effect.changes.end() ? JudgedChange{} : *found;
  }

  site::BareSite site_;
  int revisions_ = 0;
  Snapshot small_ = learn(quesaco::testing::small_corpus());
};

TEST_F(EffectTest, NothingChangesWhereNothingIsChanged) {
  const std::vector<Tried> tried = {{kUnknown, 3}, {"c'est gratuit ?", 1}};
  const Effect effect = effect_of(*small_, *small_, "prix", tried);
  EXPECT_THAT(effect.changes, IsEmpty());
  EXPECT_EQ(effect.asked, 2U);
}

TEST_F(EffectTest, AnswerToAnUnknownQuestionIsBetterThanNone) {
  const Snapshot bare = learn(without("prix"));
  const std::vector<Tried> tried = {{kUnknown, 3}};
  const auto gained = change_of(effect_of(*bare, *small_, "prix", tried), kUnknown);
  EXPECT_EQ(gained.judgement, Change::kBetter);
  EXPECT_EQ(gained.times, 3);
  EXPECT_EQ(change_of(effect_of(*small_, *bare, "prix", tried), kUnknown).judgement,
            Change::kWorse);
}

TEST_F(EffectTest, OtherAnswerToAnUnknownQuestionIsOnlyAnother) {
  Corpus renamed = quesaco::testing::small_corpus();
  renamed.entries[0].id = "tarif";
  const std::vector<Tried> tried = {{kUnknown, 1}};
  const auto change = change_of(effect_of(*small_, *learn(renamed), "prix", tried), kUnknown);
  EXPECT_THAT(change.change.after.entries, ElementsAre("tarif"));
  EXPECT_EQ(change.judgement, Change::kOther);
}

TEST_F(EffectTest, OfAWordingItIsKnownWhatIsRight) {
  Corpus renamed = quesaco::testing::small_corpus();
  renamed.entries[0].id = "tarif";
  const std::vector<Tried> tried = {{"C'est gratuit", 1}};
  EXPECT_EQ(
      change_of(effect_of(*small_, *learn(renamed), "prix", tried), tried[0].question).judgement,
      Change::kBetter);
}

TEST_F(EffectTest, NoneIsRightForWhatHasNoAnswer) {
  constexpr auto kPool = "horaires de la piscine";
  Corpus answering = with_wording(2, kPool);
  std::erase(answering.out_of_scope, kPool);
  const std::vector<Tried> tried = {{kPool, 1}};
  const auto change = change_of(effect_of(*learn(answering), *small_, "qui", tried), kPool);
  EXPECT_THAT(change.change.before.entries, ElementsAre("qui"));
  EXPECT_EQ(change.judgement, Change::kBetter);
}

TEST_F(EffectTest, WorseComesFirstThenWhatIsAskedMost) {
  const std::vector<Tried> tried = {
      {"Vos bureaux sont ouverts ?", 1}, {"vos bureaux sont ouverts quand ?", 2}, {kUnknown, 1}};
  Corpus changed = without("prix");
  changed.entries[1].alternatives.push_back({"vos bureaux sont ouverts quand ?", {}});
  const Effect effect = effect_of(*small_, *learn(changed), "prix", tried);
  ASSERT_EQ(effect.changes.size(), 3U);
  EXPECT_EQ(effect.changes[0].change.question, kUnknown);
  EXPECT_EQ(effect.changes[0].judgement, Change::kWorse);
  EXPECT_EQ(effect.changes[1].times, 2);
  EXPECT_EQ(effect.changes[2].times, 1);
}

TEST_F(EffectTest, ClashesAreOnlyNewOnes) {
  // The same words under another entry: one of the two must lose.
  Corpus clashing = with_wording(2, "Montant de la cotisation !");
  const Snapshot one = learn(clashing);
  ASSERT_THAT(one->misreadings(), Not(IsEmpty()));
  clashing.entries[2].alternatives.push_back({"Liste des communes !", {}});
  const Snapshot two = learn(clashing);
  std::vector<Misreading> clashes;
  for (const char* entry : {"qui", "communes"}) {
    for (Misreading& clash : effect_of(*one, *two, entry, {}).clashes) clashes.push_back(clash);
  }
  ASSERT_EQ(clashes.size(), 1U);
  EXPECT_THAT(clashes[0].wording, ContainsRegex("iste des communes"));
  EXPECT_THAT(effect_of(*one, *two, "prix", {}).clashes, IsEmpty()) << "of another entry";
}

}  // namespace
}  // namespace quesaco::staff
