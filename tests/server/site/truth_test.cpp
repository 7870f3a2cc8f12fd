#include "server/site/truth.h"

#include <gmock/gmock.h>

#include "engine/corpus/writer.h"
#include "tests/support/small_corpus.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::site {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class TruthTest : public ::testing::Test {
 protected:
  TruthTest() {
    for (Entry& entry : folder_.entries) entry.theme = "adhesion";
    EXPECT_TRUE(truth_.take_over(folder_));
  }

  static EntryEdit edit_of(const Entry& entry) {
    return {
        .id = entry.id, .json = corpus::write_entry(entry), .author = "marie", .file = "prix.json"};
  }
  std::string refusal(const EntryEdit& edit) {
    const auto refused = truth_.record(edit);
    EXPECT_FALSE(refused);
    if (refused) return "";
    EXPECT_EQ(refused.error().kind, Error::Kind::kInput);
    return refused.error().message;
  }

  quesaco::testing::TemporaryFolder data_;
  store::SystemClock clock_;
  std::unique_ptr<store::Store> store_ =
      store::Store::open(data_.path(), clock_, [](const auto&) {}).value();
  Truth truth_{*store_, clock_};
  Corpus folder_ = quesaco::testing::small_corpus();
  Entry prix_ = folder_.entries[0];
};

TEST_F(TruthTest, EditIsARevisionThatSurvivesTheFolder) {
  prix_.alternatives.push_back({"une question nouvelle", {}});
  EXPECT_EQ(truth_.record(edit_of(prix_)).value(), 2);
  EXPECT_TRUE(truth_.take_over(folder_).value().empty());
  const Corpus corpus = truth_.corpus().value();
  EXPECT_EQ(corpus.entries[0].alternatives.back().text, "une question nouvelle");
  EXPECT_EQ(corpus.entries[0].theme, "adhesion");
  EXPECT_EQ(corpus.entries[0].section, folder_.entries[0].section);
  const auto history = truth_.history("prix").value();
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[0].author, "seed");
  EXPECT_EQ(history[1].author, "marie");
}

TEST_F(TruthTest, CandidateIsNotRecorded) {
  prix_.answer = "Dix euros.";
  EXPECT_EQ(truth_.with(edit_of(prix_)).value().entries[0].answer, "Dix euros.");
  EXPECT_EQ(truth_.corpus().value().entries[0].answer, folder_.entries[0].answer);
}

TEST_F(TruthTest, SecondEditorIsToldWhatChanged) {
  EntryEdit first = edit_of(prix_);
  EntryEdit second = first;
  first.based_on = second.based_on = 1;
  Entry changed = prix_;
  changed.answer = "Dix euros.";
  first.json = corpus::write_entry(changed);
  ASSERT_TRUE(truth_.record(first));
  second.author = "paul";
  EXPECT_THAT(refusal(second), AllOf(HasSubstr("révision 2 est de marie"), HasSubstr("(answer)"),
                                     HasSubstr("--revision 2"), HasSubstr("quesaco history prix")));
  EXPECT_EQ(truth_.corpus().value().entries[0].answer, "Dix euros.");
  second.based_on = 7;
  EXPECT_THAT(refusal(second), HasSubstr("n'a pas de révision 7"));
}

TEST_F(TruthTest, BrokenRulesAreNamedWithFileAndLine) {
  EntryEdit edit = edit_of(prix_);
  edit.json = "{\n\"id\": \"prix\"\n}";
  EXPECT_THAT(refusal(edit), HasSubstr("prix.json:1: erreur"));
  prix_.see_also = {"gone"};
  EXPECT_THAT(refusal(edit_of(prix_)), AllOf(HasSubstr("prix.json:"), HasSubstr("\"gone\"")));
  prix_.see_also.clear();
  prix_.alternatives.push_back({"liste des communes", {}});
  EXPECT_THAT(refusal(edit_of(prix_)), AllOf(HasSubstr("prix.json"), HasSubstr("communes")))
      << "another entry has this wording";
  edit = edit_of(folder_.entries[1]);
  edit.id = "prix";
  EXPECT_THAT(refusal(edit), AllOf(HasSubstr("« communes »"), HasSubstr("« prix »")));
}

TEST_F(TruthTest, MistakesOfOtherEntriesDoNotStandInTheWay) {
  folder_.entries[1].see_also = {"gone"};
  ASSERT_TRUE(truth_.take_over(folder_)) << "as a folder may have them";
  prix_.answer = "Dix euros.";
  EXPECT_TRUE(truth_.record(edit_of(prix_)));
}

TEST_F(TruthTest, NewEntryGoesToTheEndOfItsTheme) {
  prix_.id = "nouveau";
  prix_.question = "Une question nouvelle ?";
  prix_.alternatives.clear();
  EntryEdit edit = edit_of(prix_);
  EXPECT_THAT(refusal(edit),
              AllOf(Not(HasSubstr("--")), HasSubstr("thème"), HasSubstr("adhesion")));
  edit.theme = "adhesion";
  EXPECT_EQ(truth_.record(edit).value(), 1);
  EXPECT_EQ(truth_.corpus().value().entries.back().id, "nouveau");
}

TEST_F(TruthTest, QuestionsWithoutAnswerAreEdited) {
  const DocumentEdit edit{kOutOfScopeDocument, R"({"questions": ["Où garer ma voiture ?"]})",
                          "marie", 1};
  EXPECT_THAT(truth_.with(edit).value().out_of_scope, ElementsAre("Où garer ma voiture ?"));
  EXPECT_EQ(truth_.corpus().value().out_of_scope, folder_.out_of_scope) << "only looked at";
  EXPECT_EQ(truth_.record(edit).value(), 2);
  EXPECT_THAT(truth_.corpus().value().out_of_scope, ElementsAre("Où garer ma voiture ?"));
  const auto stale = truth_.record(edit);
  ASSERT_FALSE(stale);
  EXPECT_THAT(stale.error().message,
              AllOf(HasSubstr("« out_of_scope.json »"), HasSubstr("révision 2 est de marie")));
}

TEST_F(TruthTest, SiteIsEdited) {
  Corpus changed = folder_;
  changed.site.name = "La nouvelle CPTS";
  DocumentEdit edit{kSiteDocument, corpus::write_corpus(changed).at("site.json"), "marie"};
  EXPECT_EQ(truth_.record(edit).value(), 2);
  EXPECT_EQ(truth_.corpus().value().site.name, "La nouvelle CPTS");
  EXPECT_EQ(truth_.corpus().value().out_of_scope, folder_.out_of_scope);
}

TEST_F(TruthTest, BrokenDocumentIsRefused) {
  for (const store::DocumentId& document : {kSiteDocument, kOutOfScopeDocument}) {
    for (const char* json : {"{", R"({"surprise": 1})", "7"}) {
      const auto refused = truth_.record(DocumentEdit{document, json, "marie"});
      ASSERT_FALSE(refused) << json;
      EXPECT_EQ(refused.error().kind, Error::Kind::kInput);
    }
  }
}

TEST_F(TruthTest, ThemeIsReordered) {
  const auto order = [&] {
    std::vector<std::string> ids;
    const Corpus corpus = truth_.corpus().value();
    for (const Entry& entry : corpus.entries) ids.push_back(entry.id);
    return ids;
  };
  ASSERT_TRUE(truth_.reorder("adhesion", {"qui", "prix", "communes"}, "marie"));
  EXPECT_THAT(order(), ElementsAre("qui", "prix", "communes"));
  EXPECT_EQ(truth_.history("qui").value().back().author, "marie");
  EXPECT_EQ(truth_.history("prix").value().size(), 1U) << "it did not move";
  EXPECT_TRUE(truth_.reorder("adhesion", {"qui", "prix", "communes"}, "marie")) << "nothing moves";
  EXPECT_FALSE(truth_.reorder("adhesion", {"prix", "qui"}, "marie"));
  EXPECT_THAT(order(), ElementsAre("qui", "prix", "communes"));
}

TEST_F(TruthTest, UnknownEntryHasNoHistory) {
  const auto history = truth_.history("gone");
  ASSERT_FALSE(history);
  EXPECT_EQ(history.error().kind, Error::Kind::kInput);
  EXPECT_THAT(history.error().message, HasSubstr("gone"));
}

}  // namespace
}  // namespace quesaco::site
