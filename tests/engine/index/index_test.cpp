#include "engine/index/index.h"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

#include "engine/index/builder.h"
#include "engine/index/folds.h"
#include "engine/index/search.h"
#include "tests/engine/index/small_index.h"

namespace quesaco::index {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class IndexTest : public testing::SmallIndex {
 protected:
  [[nodiscard]] std::string first(const std::string& question) const {
    const auto hits = open()->entries(analyzer_.analyze(question), 3);
    return hits.empty() ? "" : hits.front().entry;
  }

  [[nodiscard]] std::vector<std::string> suggest(const std::string& typed) const {
    return open()->suggest(analyzer_.analyze(typed), 5);
  }

  /// Among the small corpus's texts and `more`.
  [[nodiscard]] std::vector<std::string> suggest_with(std::vector<corpus::LabelledText> more,
                                                      const std::string& typed) const {
    std::vector<Document> documents = documents_;
    std::vector<text::Analysis> analyses;
    for (const auto& text : more) analyses.push_back(analyzer_.analyze(text.text));
    for (std::size_t i = 0; i < more.size(); ++i) documents.push_back({&more[i], &analyses[i]});
    const quesaco::testing::TemporaryFolder folder;
    EXPECT_TRUE(build_index(documents, folder.path() / "index"));
    return Index::open(folder.path() / "index").value()->suggest(analyzer_.analyze(typed), 5);
  }
};

TEST_F(IndexTest, FindsTheEntryByItsWordings) {
  EXPECT_EQ(first("le montant des cotisations"), "prix");
  EXPECT_EQ(first("les villes et les secteurs"), "communes");
  EXPECT_EQ(first("les métiers"), "qui");
}

TEST_F(IndexTest, FindsTheWordingsMostAlikeWithTheirText) {
  const auto hits = open()->texts(analyzer_.analyze("une liste des communes ?"), 1);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].text, "liste des communes");
  EXPECT_EQ(hits[0].entry, "communes");
  EXPECT_GT(hits[0].score, 0);
}

TEST_F(IndexTest, HoldsQuestionsWithoutAnswerAsOneEntryWithoutId) {
  const auto hits = open()->entries(analyzer_.analyze("horaires de la piscine"), 3);
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(hits.front().entry, "");
  EXPECT_THAT(open()->texts(analyzer_.analyze("piscine"), 3), IsEmpty());
}

TEST_F(IndexTest, FindsAWordingUnderEachEntryThatAnswersIt) {
  texts_[1].entries = {"prix", "communes"};  // "Combien coûte l'adhésion ?"
  ASSERT_TRUE(build_index(documents_, folder_.path() / "shared"));
  const auto index = Index::open(folder_.path() / "shared").value();
  std::vector<std::string> found;
  for (const Hit& hit : index->entries(analyzer_.analyze("coûte"), 3)) found.push_back(hit.entry);
  EXPECT_THAT(found, ::testing::UnorderedElementsAre("prix", "communes"));
}

TEST_F(IndexTest, PrefersPairsOfNeighbouringWords) {
  const auto score = [&](const char* question) {
    return open()->entries(analyzer_.analyze(question), 1).front().score;
  };
  EXPECT_GT(score("liste des communes"), score("communes liste des"));
}

TEST_F(IndexTest, LeadsAfterAnUpdateWhereBuildingLeads) {
  using enum corpus::LabelledText::Kind;
  // One wording goes, one comes, one is shared with another entry, an answer is written anew, and a
  // question without answer comes.
  auto texts = texts_;
  std::erase_if(texts, [](const auto& text) { return text.text == "Quel est le tarif ?"; });
  texts.push_back({"un chéquier suffit-il", {"prix", "qui"}});
  texts.push_back({"où est la gare", {}});
  const auto answer = std::ranges::find_if(
      texts, [](const auto& text) { return text.passage() && text.entries.front() == "prix"; });
  answer->text = "Rien du tout, ni chèque ni virement.";
  std::vector<text::Analysis> analyses;
  for (const auto& text : texts) analyses.push_back(analyzer_.analyze(text.text));
  std::vector<Document> documents;
  for (std::size_t i = 0; i < texts.size(); ++i) documents.push_back({&texts[i], &analyses[i]});
  const auto touching = [](const std::vector<Document>& all) {
    std::vector<Document> some;
    std::ranges::copy_if(all, std::back_inserter(some), [](const Document& document) {
      const auto& entries = document.text->entries;
      return entries.empty() || std::ranges::count(entries, "communes") == 0;
    });
    return some;
  };
  ASSERT_TRUE(update_index(directory_, {"prix", "qui", ""}, touching(documents_),
                           touching(documents), folder_.path() / "updated"));
  ASSERT_TRUE(build_index(documents, folder_.path() / "built"));
  const auto updated = Index::open(folder_.path() / "updated").value();
  const auto built = Index::open(folder_.path() / "built").value();
  for (const char* question : {"un chéquier", "le tarif", "quelles communes", "où est la gare",
                               "une infirmière", "cotisation"}) {
    const auto analysis = analyzer_.analyze(question);
    const auto expected = built->entries(analysis, 5);
    const auto found = updated->entries(analysis, 5);
    ASSERT_EQ(found.size(), expected.size()) << question;
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(found[i].entry, expected[i].entry) << question;
      EXPECT_NEAR(found[i].score, expected[i].score, 1e-9) << question;
    }
    EXPECT_EQ(updated->texts(analysis, 50).size(), built->texts(analysis, 50).size()) << question;
  }
  for (const char* slip : {"viremment", "payerr", "teritoire", "tariff", "chequierr", "tarif"}) {
    EXPECT_EQ(updated->correct(slip), built->correct(slip)) << slip;
  }
  for (const char* typed : {"chéqui", "adh", "tari", "comm"}) {
    EXPECT_EQ(updated->suggest(analyzer_.analyze(typed), 5),
              built->suggest(analyzer_.analyze(typed), 5))
        << typed;
  }
}

TEST_F(IndexTest, IsAskedAboutEachQuestionWithoutHoldingIt) {
  // "métiers" stands in one wording only: left out, nothing of it is found.
  const auto place = static_cast<std::size_t>(
      std::ranges::find(texts_, "Quels métiers sont admis ?", &corpus::LabelledText::text) -
      texts_.begin());
  analyses_[place] = analyzer_.analyze("métiers");
  const auto hits = held_out_hits(documents_, 4);
  ASSERT_EQ(hits.size(), documents_.size());
  EXPECT_THAT(hits[place], IsEmpty());
  EXPECT_EQ(hits[1].front().entry, "prix");  // "Combien coûte l'adhésion ?", by the others
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (texts_[i].passage()) {
      EXPECT_THAT(hits[i], IsEmpty());
    }
  }
}

TEST_F(IndexTest, TreatsQueryOperatorsAsWords) {
  for (const char* question : {"AND OR NOT \"", "NOT carte", "carte AND", "+-*:()", "XWpecq"}) {
    EXPECT_NO_THROW(first(question)) << question;
  }
}

TEST_F(IndexTest, LooksAtABoundedNumberOfTerms) {
  std::string question;
  // Words and their pairs: single words come first.
  for (std::size_t i = 0; i < kMaxQueryTerms; ++i) question += "zz" + std::to_string(i) + " ";
  // The terms are taken in the order of the question: the last one no longer counts.
  EXPECT_THAT(open()->entries(analyzer_.analyze(question + "cotisation"), 3), IsEmpty());
  EXPECT_EQ(first("cotisation " + question), "prix");
}

TEST_F(IndexTest, SuggestsWhileTyping) {
  EXPECT_THAT(suggest("coti"), ElementsAre("prix"));
  EXPECT_THAT(suggest("liste com"), ElementsAre("communes"));
  EXPECT_THAT(suggest("villes cotis"), IsEmpty());  // no entry holds both
  EXPECT_THAT(suggest(""), IsEmpty());
}

TEST_F(IndexTest, SuggestsFirstWhatMoreWordingsHold) {
  EXPECT_THAT(suggest_with({{"un vélo gratuit", {"prix"}},
                            {"à vélo dans le secteur", {"communes"}},
                            {"mes vélos", {"communes"}},
                            {"un vélodrome", {"communes"}}},
                           "vél"),
              ElementsAre("communes", "prix"));
}

TEST_F(IndexTest, SuggestsFirstTheEntryWhoseQuestionOrClaimHoldsIt) {
  const std::vector<corpus::LabelledText> twice = {{"payer hors du territoire", {"prix"}},
                                                   {"gratuit sur mon territoire", {"prix"}}};
  EXPECT_EQ(suggest_with(twice, "terr").front(), "communes");
  const auto also = [](corpus::LabelledText::Kind kind) {
    return std::vector<corpus::LabelledText>{{"un vélo gratuit", {"prix"}},
                                             {"payer mon vélo", {"prix"}},
                                             {"le vélo y roule", {"communes"}, kind}};
  };
  EXPECT_EQ(suggest_with(also(corpus::LabelledText::Kind::kWording), "vél").front(), "prix");
  EXPECT_EQ(suggest_with(also(corpus::LabelledText::Kind::kClaim), "vél").front(), "communes");
}

TEST_F(IndexTest, SuggestsNothingThatIsFarBehindTheBest) {
  std::vector<corpus::LabelledText> texts = {{"mon vélo", {"prix"}}};
  for (const char* noun : {"route", "piste", "voie", "place", "ville", "gare", "berge", "côte"}) {
    texts.push_back({"à vélo sur la " + std::string(noun), {"communes"}});
  }
  EXPECT_THAT(suggest_with(texts, "vél"), ElementsAre("communes"));
}

TEST_F(IndexTest, NamesEachEntryOnceInSuggestions) {
  EXPECT_THAT(suggest("adh"), ::testing::UnorderedElementsAre("prix", "qui"));
}

TEST_F(IndexTest, CorrectsTowardsQuestionsAndAnswers) {
  const auto index = open();
  EXPECT_EQ(index->correct("teritoire"), "territoire");
  EXPECT_EQ(index->correct("payente"), "payante");
  EXPECT_EQ(index->correct("territoire"), std::nullopt);  // known
  EXPECT_EQ(index->correct("tarif"), std::nullopt);       // known from a wording
  EXPECT_EQ(index->correct("anticonstitutionnel"), std::nullopt);
  EXPECT_EQ(index->correct("sinscir"), std::nullopt);  // near a slip in a wording only
}

TEST_F(IndexTest, CoversWordsOfQuestionsAndAnswersInAnyForm) {
  const auto index = open();
  const auto covers = [&](const char* message) {
    return index->covers(analyzer_.analyze(message));
  };
  EXPECT_TRUE(covers("territoires"));
  EXPECT_FALSE(covers("territoires piscine"));
  EXPECT_TRUE(covers(""));
}

TEST_F(IndexTest, CorrectsAsManySlipsAsTheWordIsLong) {
  const auto index = open();
  EXPECT_EQ(index->correct("payr"), std::nullopt);  // below kShortestCorrected
  EXPECT_EQ(index->correct("payee"), "payer");
  EXPECT_EQ(index->correct("paiier"), std::nullopt);    // two slips below kLongWord
  EXPECT_EQ(index->correct("paiantt"), "payante");      // two, from kLongWord on
  EXPECT_EQ(index->correct("paianttt"), std::nullopt);  // three
}

TEST_F(IndexTest, IsSearchedByThreadsAtOnce) {
  const auto index = open();
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 50; ++n) {
        ASSERT_EQ(index->entries(analyzer_.analyze("cotisation"), 1).front().entry, "prix");
      }
    });
  }
}

TEST_F(IndexTest, RefusesADirectoryThatIsNotThere) {
  const auto opened = Index::open(folder_.path() / "nowhere");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, Error::Kind::kEnvironment);
}

TEST_F(IndexTest, RefusesADirectoryWhoseAnyFileIsDamaged) {
  for (const auto& file : std::filesystem::recursive_directory_iterator(directory_)) {
    if (file.is_directory() || file.file_size() == 0) continue;
    const auto damaged = folder_.path() / "damaged";
    std::filesystem::copy(directory_, damaged, std::filesystem::copy_options::recursive);
    const auto path = damaged / file.path().lexically_relative(directory_);
    std::filesystem::resize_file(path, file.file_size() - 1);
    const auto opened = Index::open(damaged);
    ASSERT_FALSE(opened) << path;
    EXPECT_THAT(opened.error().message, ::testing::HasSubstr("effacez-le"));
    EXPECT_FALSE(update_index(damaged, {"prix"}, documents_, documents_, folder_.path() / "next"))
        << path;
    std::filesystem::remove_all(damaged);
    std::filesystem::remove_all(folder_.path() / "next");
  }
}

TEST_F(IndexTest, DoesNotReadItsDirectoryAnyMore) {
  const auto index = open();
  for (const auto& file : std::filesystem::recursive_directory_iterator(directory_)) {
    if (!file.is_directory()) std::filesystem::resize_file(file.path(), 0);
  }
  std::vector<std::jthread> threads;  // which open more databases
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      EXPECT_EQ(index->entries(analyzer_.analyze("cotisation"), 1).front().entry, "prix");
      EXPECT_FALSE(index->texts(analyzer_.analyze("cotisation"), 1).empty());
      EXPECT_EQ(index->correct("teritoire"), "territoire");
    });
  }
}

TEST_F(IndexTest, SaysWhereItCannotWrite) {
  std::ofstream(folder_.path() / "file") << "not a folder";
  EXPECT_FALSE(build_index({}, folder_.path() / "file" / "index"));
}

}  // namespace
}  // namespace quesaco::index
