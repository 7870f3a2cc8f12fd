#include "engine/index/index.h"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

#include "engine/index/bm25.h"
#include "engine/index/builder.h"
#include "tests/support/language.h"
#include "tests/support/small_corpus.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::index {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class IndexTest : public ::testing::Test {
 protected:
  IndexTest() {
    std::vector<Document> documents;
    for (const Entry& entry : quesaco::testing::small_corpus().entries) {
      for (auto& document : documents_of(entry, analyzer_))
        documents.push_back(std::move(document));
    }
    EXPECT_TRUE(build_index(documents, directory_));
  }

  [[nodiscard]] std::shared_ptr<const Index> open() const {
    return Index::open(directory_).value();
  }

  [[nodiscard]] std::string first(const std::string& question) const {
    const auto hits = open()->entries(analyzer_.analyze(question), 3);
    return hits.empty() ? "" : hits.front().entry;
  }

  [[nodiscard]] std::vector<std::string> suggest(const std::string& typed) const {
    return open()->suggest(analyzer_.analyze(typed), 5);
  }

  quesaco::testing::TemporaryFolder folder_;
  std::filesystem::path directory_ = folder_.path() / "index";
  text::Analyzer analyzer_ = quesaco::testing::french();
};

TEST_F(IndexTest, FindsTheEntryByItsWordings) {
  EXPECT_EQ(first("le montant des cotisations"), "prix");
  EXPECT_EQ(first("les villes et les secteurs"), "communes");
  EXPECT_EQ(first("mon métier"), "qui");
}

TEST_F(IndexTest, FindsTheWordingsMostAlikeWithTheirText) {
  const auto hits = open()->texts(analyzer_.analyze("une liste des communes ?"), 1);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].text, "liste des communes");
  EXPECT_EQ(hits[0].entry, "communes");
  EXPECT_GT(hits[0].score, 0);
}

TEST_F(IndexTest, IndexesPassagesOfAnswersWithoutTheirMarks) {
  Entry entry;
  entry.id = "liste";
  entry.question = "Que faites-vous ?";
  entry.answer = "**Exemples :**\n\n- Le tour de garde\n  - Les soirées\n\n";
  std::vector<std::string> passages;
  for (const Document& document : documents_of(entry, analyzer_)) {
    if (document.kind == Document::Kind::kPassage) passages.push_back(document.text);
  }
  EXPECT_THAT(passages, ElementsAre("Exemples :", "Le tour de garde", "Les soirées"));
}

TEST_F(IndexTest, TreatsQueryOperatorsAsWords) {
  for (const char* question : {"AND OR NOT \"", "NOT carte", "carte AND", "+-*:()", "XWpecq"}) {
    EXPECT_NO_THROW(first(question)) << question;
  }
}

TEST_F(IndexTest, LooksAtABoundedNumberOfTerms) {
  std::string question;
  for (std::size_t i = 0; i < kMaxQueryTerms; ++i) question += "zz" + std::to_string(i) + " ";
  // The terms are taken in the order of the question: the last one no longer counts.
  EXPECT_THAT(open()->entries(analyzer_.analyze(question + "cotisation"), 3), IsEmpty());
  EXPECT_EQ(first("cotisation " + question), "prix");
}

TEST_F(IndexTest, SuggestsWhileTyping) {
  EXPECT_THAT(suggest("coti"), ElementsAre("prix"));
  EXPECT_THAT(suggest("liste com"), ElementsAre("communes"));
  EXPECT_THAT(suggest("villes cotis"), IsEmpty());  // no text holds both
  EXPECT_THAT(suggest(""), IsEmpty());
}

TEST_F(IndexTest, NamesEachEntryOnceInSuggestions) {
  EXPECT_THAT(suggest("adh"), ::testing::UnorderedElementsAre("prix", "qui"));
}

TEST_F(IndexTest, CorrectsTowardsQuestionsAndAnswers) {
  const auto index = open();
  EXPECT_EQ(index->correct("teritoire"), "territoire");
  EXPECT_EQ(index->correct("payente"), "payante");
  EXPECT_EQ(index->correct("territoire"), std::nullopt);  // known
  EXPECT_EQ(index->correct("xyz"), std::nullopt);         // too short
  EXPECT_EQ(index->correct("anticonstitutionnel"), std::nullopt);
  EXPECT_EQ(index->correct("sinscir"), std::nullopt);  // near a slip in a wording only
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

TEST_F(IndexTest, RefusesADamagedDirectory) {
  for (const auto& file : std::filesystem::directory_iterator(directory_ / "texts")) {
    if (file.path().extension() == ".glass") std::filesystem::resize_file(file.path(), 10);
  }
  EXPECT_FALSE(Index::open(directory_));
}

TEST_F(IndexTest, FindsNothingRatherThanFailWhenDamagedLater) {
  const auto index = open();
  std::filesystem::remove_all(directory_);
  EXPECT_NO_THROW((void)index->entries(analyzer_.analyze("cotisation"), 1));
}

TEST_F(IndexTest, SaysWhereItCannotWrite) {
  std::ofstream(folder_.path() / "file") << "not a folder";
  EXPECT_FALSE(build_index({}, folder_.path() / "file" / "index"));
}

}  // namespace
}  // namespace quesaco::index
