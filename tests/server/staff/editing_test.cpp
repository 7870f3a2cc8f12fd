#include "server/staff/editing.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "engine/corpus/writer.h"
#include "tests/server/support/running_site.h"

namespace quesaco::staff {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr auto kWording = "vos bureaux sont ouverts quand ?";

class EditingTest : public ::testing::Test {
 protected:
  static site::EntryEdit edit_of(const Entry& entry) {
    return {.id = entry.id, .json = corpus::write_entry(entry), .author = "Marie", .based_on = 1};
  }
  site::EntryEdit answering(const std::string& answer) const {
    Entry prix = prix_;
    prix.answer = answer;
    return edit_of(prix);
  }
  Entry live(const std::string& id) {
    const auto& entries = site_.site().published()->engine().corpus()->entries;
    return *std::ranges::find(entries, id, &Entry::id);
  }
  std::size_t revisions() const { return editing_.history("prix").value().size(); }
  template <class T>
  static Refusal::Code code_of(const Outcome<T>& outcome) {
    EXPECT_FALSE(outcome.has_value());
    return outcome ? Refusal::Code::kFailed : outcome.error().code;
  }
  void ask(const std::string& text, const std::string& notice = "") {
    site_.store().questions().record({.text = text, .notice = notice});
  }

  site::RunningSite site_;
  Editing editing_{site_.engine(), site_.store(), site_.truth(), site_.publisher()};
  const Entry prix_ = site_.folder().entries[0];
};

TEST_F(EditingTest, WhatIsSavedIsLive) {
  EXPECT_EQ(editing_.save(answering("Dix euros.")).value(), 2);
  EXPECT_EQ(live("prix").answer, "Dix euros.");
  EXPECT_EQ(editing_.newest("prix").value().author, "Marie");
  const site::DocumentEdit edit{site::kOutOfScopeDocument,
                                R"({"questions": ["Où garer ma voiture ?"]})", "Marie"};
  EXPECT_EQ(editing_.save(edit).value(), 2);
  EXPECT_THAT(site_.site().published()->engine().corpus()->out_of_scope,
              ElementsAre("Où garer ma voiture ?"));
}

TEST_F(EditingTest, ConflictCarriesWhatTheOtherWroteAndSavesNothing) {
  ASSERT_TRUE(editing_.save(answering("Dix euros.")));
  site::EntryEdit mine = answering("Vingt euros.");
  mine.author = "Paul";
  const auto refused = editing_.save(mine);
  ASSERT_EQ(code_of(refused), Refusal::Code::kConflict);
  EXPECT_THAT(refused.error().message, HasSubstr("Marie"));
  ASSERT_TRUE(refused.error().conflict);
  EXPECT_EQ(refused.error().conflict->theirs.number, 2);
  EXPECT_THAT(refused.error().conflict->theirs.content, HasSubstr("Dix euros."));
  EXPECT_THAT(refused.error().conflict->changed, ElementsAre("answer"));
  EXPECT_EQ(code_of(editing_.effect(mine)), Refusal::Code::kConflict) << "tried beforehand too";
  EXPECT_EQ(revisions(), 2U);
  EXPECT_EQ(live("prix").answer, "Dix euros.");
}

TEST_F(EditingTest, DocumentsHaveConflictsToo) {
  const site::DocumentEdit edit{site::kOutOfScopeDocument, R"({"questions": ["Où dormir ?"]})",
                                "Marie", 1};
  ASSERT_TRUE(editing_.save(edit));
  const auto refused = editing_.save(edit);
  ASSERT_EQ(code_of(refused), Refusal::Code::kConflict);
  EXPECT_EQ(refused.error().conflict->theirs.number, 2);
}

TEST_F(EditingTest, ConflictWithTheFolderSaysSo) {
  Corpus folder = site_.folder();
  folder.entries[0].answer = "Dix euros.";
  ASSERT_TRUE(site_.truth().take_over(folder));
  const auto refused = editing_.save(answering("Vingt euros."));
  ASSERT_EQ(code_of(refused), Refusal::Code::kConflict);
  EXPECT_THAT(refused.error().message, HasSubstr("Le dossier du site"));
  EXPECT_THAT(refused.error().message, ::testing::Not(HasSubstr("seed")));
}

TEST_F(EditingTest, MistakeIsNoConflict) {
  Entry broken = prix_;
  broken.see_also = {"gone"};
  const auto refused = editing_.save(edit_of(broken));
  ASSERT_EQ(code_of(refused), Refusal::Code::kInput);
  EXPECT_THAT(refused.error().message, HasSubstr("\"gone\""));
  EXPECT_FALSE(refused.error().conflict);
  EXPECT_EQ(revisions(), 1U);
}

TEST_F(EditingTest, WhatIsGoneIsNotFound) {
  EXPECT_EQ(code_of(editing_.history("gone")), Refusal::Code::kNotFound);
  EXPECT_EQ(code_of(editing_.newest("gone")), Refusal::Code::kNotFound);
  EXPECT_EQ(code_of(editing_.with_wordings("gone", {}, "Marie")), Refusal::Code::kNotFound);
  EXPECT_EQ(code_of(editing_.restored("prix", 9, 1, "Marie")), Refusal::Code::kNotFound);
}

TEST_F(EditingTest, WordingsAreAddedEachOnce) {
  Entry prix = prix_;
  prix.alternatives[0].also = {"communes"};
  ASSERT_TRUE(editing_.save(edit_of(prix)));
  const std::vector<std::string> wordings = {"Un nouveau ?", "UN NOUVEAU", "C'EST GRATUIT",
                                             prix.question};
  const auto edit = editing_.with_wordings("prix", wordings, "Paul");
  ASSERT_TRUE(edit);
  EXPECT_EQ(edit->based_on, 2);
  EXPECT_EQ(edit->author, "Paul");
  ASSERT_TRUE(editing_.save(*edit));
  const Entry entry = live("prix");
  ASSERT_EQ(entry.alternatives.size(), prix.alternatives.size() + 1);
  EXPECT_EQ(entry.alternatives.back().text, "Un nouveau ?");
  EXPECT_THAT(entry.alternatives[0].also, ElementsAre("communes"));
}

TEST_F(EditingTest, EntryIsRestored) {
  ASSERT_TRUE(editing_.save(answering("Dix euros.")));
  const auto edit = editing_.restored("prix", 1, 2, "Paul");
  ASSERT_TRUE(edit);
  EXPECT_EQ(editing_.save(*edit).value(), 3);
  EXPECT_EQ(live("prix").answer, prix_.answer);
  EXPECT_EQ(code_of(editing_.save(editing_.restored("prix", 2, 2, "Paul").value())),
            Refusal::Code::kConflict)
      << "made from what is no longer the newest";
}

TEST_F(EditingTest, RemovedEntryIsRestored) {
  Corpus folder = site_.folder();
  folder.entries.erase(folder.entries.begin());
  ASSERT_TRUE(site_.truth().take_over(folder));
  EXPECT_EQ(code_of(editing_.newest("prix")), Refusal::Code::kNotFound);
  EXPECT_EQ(code_of(editing_.restored("prix", 2, 2, "Paul")), Refusal::Code::kNotFound);
  EXPECT_EQ(editing_.save(editing_.restored("prix", 1, 2, "Paul").value()).value(), 3);
  EXPECT_EQ(live("prix").answer, prix_.answer);
}

TEST_F(EditingTest, QuestionsWithoutAnswerAreAddedEachOnce) {
  const std::vector<std::string> questions = {"Où dormir ?", "où dormir", "HORAIRES DE LA PISCINE"};
  const auto edit = editing_.without_answer(questions, "Paul");
  ASSERT_TRUE(edit);
  EXPECT_EQ(edit->based_on, 1);
  ASSERT_TRUE(editing_.save(*edit));
  auto expected = site_.folder().out_of_scope;
  expected.emplace_back("Où dormir ?");
  EXPECT_EQ(site_.site().published()->engine().corpus()->out_of_scope, expected);
}

TEST_F(EditingTest, ThemeIsReordered) {
  ASSERT_TRUE(editing_.reorder("adhesion", {"qui", "prix", "communes"}, "Marie"));
  EXPECT_EQ(site_.site().published()->entries().corpus().entries[0].id, "qui");
  EXPECT_EQ(code_of(editing_.reorder("adhesion", {"qui", "prix"}, "Marie")), Refusal::Code::kInput);
  EXPECT_EQ(code_of(editing_.reorder("adhesion", {}, "Marie")), Refusal::Code::kInput);
  EXPECT_EQ(code_of(editing_.reorder("autre", {"qui"}, "Marie")), Refusal::Code::kInput);
}

TEST_F(EditingTest, EffectIsOnWhatVisitorsAskedAndSavesNothing) {
  ask(kWording);
  ask("Vos bureaux sont ouverts quand");
  ask("bonjour", "greeting");
  site_.store().flush();
  Entry qui = site_.folder().entries[2];
  qui.alternatives.push_back({kWording, {}});
  const std::vector<std::string> chosen = {"Vos bureaux, ouverts quand ?"};
  const Effect effect = editing_.effect(edit_of(qui), chosen).value();
  EXPECT_EQ(effect.based_on, 1);
  EXPECT_EQ(effect.asked, 2U) << "each once, no greeting";
  ASSERT_FALSE(effect.changes.empty());
  EXPECT_EQ(effect.changes[0].times, 2);
  EXPECT_EQ(effect.changes[0].judgement, Change::kBetter);
  EXPECT_FALSE(site_.site().published()->engine().knows(kWording));
  EXPECT_EQ(editing_.newest("qui").value().number, 1);
}

TEST_F(EditingTest, EffectIsOnTheWordingsThatAreTakenAwayToo) {
  ask("bonjour", "greeting");
  site_.store().flush();
  Entry prix = prix_;
  const std::string gone = prix.alternatives[0].text;
  prix.alternatives.erase(prix.alternatives.begin());
  const Effect effect = editing_.effect(edit_of(prix)).value();
  EXPECT_EQ(effect.asked, 1U) << "what it keeps is not tried";
  ASSERT_EQ(effect.changes.size(), 1U);
  EXPECT_EQ(effect.changes[0].change.question, gone);
  EXPECT_EQ(effect.changes[0].times, 0);
  EXPECT_EQ(editing_.effect(edit_of(prix_)).value().asked, 0U);
}

TEST_F(EditingTest, EffectTriesAtMostSoManyAndAlwaysTheChosen) {
  for (std::size_t i = 0; i <= Editing::kTried; ++i) ask("question " + std::to_string(i));
  site_.store().flush();
  const std::vector<std::string> chosen = {kWording};
  Entry qui = site_.folder().entries[2];
  qui.alternatives.push_back({kWording, {}});
  const Effect effect = editing_.effect(edit_of(qui), chosen).value();
  EXPECT_EQ(effect.asked, Editing::kTried);
  const auto changed = std::ranges::find_if(effect.changes, [](const JudgedChange& judged) {
    return judged.change.question == kWording;
  });
  ASSERT_NE(changed, effect.changes.end());
  EXPECT_EQ(changed->times, 0);
}

}  // namespace
}  // namespace quesaco::staff
