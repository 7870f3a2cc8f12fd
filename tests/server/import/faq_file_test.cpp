#include "server/import/faq_file.h"

#include <gmock/gmock.h>

#include <fstream>

#include "engine/corpus/limits.h"
#include "engine/corpus/lint.h"
#include "engine/corpus/writer.h"
#include "server/import/folder.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::importing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class FaqFileTest : public ::testing::Test {
 protected:
  auto read(std::string_view content) {
    std::ofstream(file_, std::ios::binary | std::ios::trunc) << content;
    return read_faq_file(file_);
  }

  /// "line: message" of each error.
  std::vector<std::string> errors(std::string_view content) {
    std::vector<std::string> result;
    const auto loaded = read(content);
    if (loaded) return result;
    for (const corpus::Issue& issue : loaded.error()) {
      EXPECT_EQ(issue.file, file_);
      result.push_back(std::to_string(issue.line) + ": " + issue.message);
    }
    return result;
  }

  quesaco::testing::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "faq";
};

constexpr std::string_view kCsv =
    "section;question;alternatives;answer;source\r\n"
    "Adh\xE9sion;Est-ce payant ?;tarif|co\xFBt;\"Non.\r\n\r\n- gratuit\";https://cpts.fr/faq\r\n"
    "Territoire;O\xF9 ?;;Partout.;\r\n"
    "ADHESION;Qui ?;;Vous.;Statuts\r\n";

TEST_F(FaqFileTest, MakesACorpusOfATable) {
  const auto loaded = read(kCsv);
  ASSERT_TRUE(loaded);
  const auto& entries = loaded->corpus.entries;
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[0].id, "est-ce-payant");
  EXPECT_EQ(entries[0].theme, "1-adhesion");
  EXPECT_EQ(entries[0].section, "Adhésion");
  EXPECT_EQ(entries[0].answer, "Non.\n\n- gratuit");
  EXPECT_EQ(entries[0].source.title, "cpts.fr");
  EXPECT_EQ(entries[0].source.url, "https://cpts.fr/faq");
  EXPECT_EQ(entries[0].alternatives.size(), 2U);
  EXPECT_EQ(entries[0].status, EntryStatus::kPublished);
  EXPECT_EQ(entries[1].id, "qui");  // of the first section, as the loader reads it
  EXPECT_EQ(entries[1].section, "Adhésion");
  EXPECT_EQ(entries[1].source.title, "Statuts");
  EXPECT_EQ(entries[2].theme, "2-territoire");
}

TEST_F(FaqFileTest, MakesACorpusOfAPage) {
  const auto loaded = read(
      "<!doctype html><script type='application/ld+json'>{broken}</script>\n"
      "<script type='application/ld+json'>{\"@type\": \"FAQPage\", \"mainEntity\": [{\"name\": "
      "\"Qui ?\", \"acceptedAnswer\": {\"text\": \"<p>Vous.</p>\"}}]}</script>");
  ASSERT_TRUE(loaded);
  ASSERT_EQ(loaded->corpus.entries.size(), 1U);
  EXPECT_EQ(loaded->corpus.entries[0].answer, "Vous.");
}

TEST_F(FaqFileTest, MakesACorpusOfJson) {
  const auto loaded = read(
      " [{\"@type\": \"FAQPage\", \"mainEntity\": [{\"name\": \"Qui ?\", "
      "\"acceptedAnswer\": {\"text\": \"Vous.\"}}]}]");
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->corpus.entries[0].question, "Qui ?");
}

TEST_F(FaqFileTest, WritesWhatTheLoaderReadsWithoutAComplaint) {
  const auto imported = read(kCsv);
  ASSERT_TRUE(imported);
  const auto files = corpus::write_corpus(imported->corpus);
  ASSERT_TRUE(write_folder(files, folder_.path() / "site"));
  const auto loaded = corpus::load_corpus(folder_.path() / "site");
  ASSERT_TRUE(loaded);
  EXPECT_THAT(loaded->warnings, IsEmpty());
  EXPECT_THAT(corpus::lint(*loaded, "2026-01-01"), IsEmpty());
  EXPECT_EQ(corpus::write_corpus(loaded->corpus), files);
  EXPECT_THAT(loaded->corpus.site.quick, ElementsAre("est-ce-payant", "qui", "ou"));
  EXPECT_THAT(loaded->corpus.out_of_scope, IsEmpty());
}

TEST_F(FaqFileTest, KeepsTheOrderOfManySections) {
  std::string csv = "section,question,answer\n";
  for (const char* name : {"k", "j", "i", "h", "g", "f", "e", "d", "c", "b", "a"}) {
    csv += std::string(name) + "," + name + name + " ?,Oui.\n";
  }
  const auto loaded = read(csv);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->corpus.entries.front().theme, "01-k");
  EXPECT_EQ(loaded->corpus.entries.back().theme, "11-a");
}

TEST_F(FaqFileTest, ReportsEveryMistakeAtItsLine) {
  EXPECT_THAT(
      errors("id,question,answer\n"
             ",\"Oui\nou non ?\",\n"  // lines 2 and 3
             ",,Réponse.\n"           // 4
             "Pas un id,Qui ?,Vous.\n"),
      ElementsAre(HasSubstr("2: \"answer\" est vide"), HasSubstr("4: \"question\" est vide"),
                  HasSubstr("5: \"id\" vaut \"Pas un id\"")));
}

TEST_F(FaqFileTest, ReportsWordingsThatClash) {
  EXPECT_THAT(errors("question,answer,alternatives\nQui ?,Vous.,\nQUI,Moi.,\nOù ?,Là.,qui\n"),
              ElementsAre(HasSubstr("3: « QUI » figure déjà sous \"qui\" (faq:2)"),
                          HasSubstr("4: « qui » figure déjà sous \"qui\" (faq:2)")));
  EXPECT_THAT(errors("id,question,answer\na,Qui ?,Vous.\na,Où ?,Là.\n"),
              ElementsAre(HasSubstr("3: l'identifiant \"a\" est déjà pris")));
  EXPECT_THAT(errors("question,answer\n???,Vous.\n"),
              ElementsAre(HasSubstr("2: « ??? » ne contient aucun mot")));
}

TEST_F(FaqFileTest, ReportsAPageAtItsLine) {
  EXPECT_THAT(errors("<!doctype html>\n\n<script type='application/ld+json'>\n{\n,}</script>"),
              ElementsAre(HasSubstr("5: le JSON n'est plus lisible")));
  EXPECT_THAT(errors("<html>\n<script type='application/ld+json'>{\"@type\": \"FAQPage\",\n"
                     "\"mainEntity\": [{\"name\": \"Qui ?\"}]}</script>"),
              ElementsAre(HasSubstr("3: \"answer\" est vide")));
}

TEST_F(FaqFileTest, ReportsAFileWithoutQuestions) {
  for (const char* content : {"question,answer\n", "<p>Bonjour</p>", "{}", "[]"}) {
    EXPECT_THAT(errors(content),
                ElementsAre(HasSubstr("0: ce fichier ne contient aucune question")))
        << content;
  }
}

TEST_F(FaqFileTest, ReportsAFileThatCannotBeRead) {
  const auto loaded = read_faq_file(folder_.path());
  ASSERT_FALSE(loaded);
  EXPECT_THAT(loaded.error().front().message, HasSubstr("ne peut pas être lu"));
}

TEST_F(FaqFileTest, ReportsAFileThatIsTooLong) {
  (void)read("");
  std::filesystem::resize_file(file_, kMaxImportBytes + 1);
  const auto loaded = read_faq_file(file_);
  ASSERT_FALSE(loaded);
  EXPECT_THAT(loaded.error().front().message, HasSubstr("dépasse 64 Mio"));
}

TEST_F(FaqFileTest, KeepsToTheLimitsOfACorpus) {
  const auto with_question = [](std::size_t length) {
    return "question,answer\n" + std::string(length, 'a') + ",Oui.\n";
  };
  EXPECT_THAT(errors(with_question(corpus::kMaxQuestion)), IsEmpty());
  EXPECT_THAT(errors(with_question(corpus::kMaxQuestion + 1)),
              ElementsAre(HasSubstr("2: \"question\" compte 301 caractères")));

  const auto with_entries = [](std::size_t count) {
    std::string csv = "question,answer,section\n";
    for (std::size_t i = 0; i < count; ++i) {
      csv += "Question " + std::to_string(i) + " ?,Oui.," + std::to_string(i % 2) + "\n";
    }
    return csv;
  };
  EXPECT_THAT(errors(with_entries(corpus::kMaxEntries)), IsEmpty());
  EXPECT_THAT(errors(with_entries(corpus::kMaxEntries + 1)), ElementsAre(HasSubstr("au plus")));

  const auto of_one_section = [](std::size_t count) {
    std::string csv = "question,answer\n";
    for (std::size_t i = 0; i < count; ++i) {
      csv += "Question " + std::to_string(i) + " ?," + std::string(corpus::kMaxAnswer, 'a') + "\n";
    }
    return csv;
  };
  EXPECT_THAT(errors(of_one_section(400)), IsEmpty());
  EXPECT_THAT(errors(of_one_section(420)), ElementsAre(HasSubstr("dépasserait 8 Mio")));
}

}  // namespace
}  // namespace quesaco::importing
