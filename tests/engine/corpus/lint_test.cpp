#include "engine/corpus/lint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <stdexcept>

#include "engine/corpus/lint/similarity.h"
#include "tests/engine/corpus/temp_corpus.h"

namespace quesaco::corpus {
namespace {

using ::quesaco::corpus::testing::kFaq;
using ::quesaco::corpus::testing::kMyths;
using ::quesaco::corpus::testing::kOutOfScope;
using ::quesaco::corpus::testing::kSite;
using ::quesaco::corpus::testing::TempCorpus;
using ::testing::AllOf;
using ::testing::DoubleEq;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kToday = "2026-01-31";  // the myth's review_by

std::vector<Issue> lint_folder(const TempCorpus& corpus, std::string_view today = kToday) {
  const auto loaded = load_corpus(corpus.dir());
  if (!loaded) throw std::runtime_error(to_string(loaded.error().front()));
  return lint(*loaded, today);
}

TEST(LintTest, HasNothingToSayOfASoundCorpus) {
  const TempCorpus corpus;
  EXPECT_THAT(lint_folder(corpus), IsEmpty());
}

/// One edit of the small corpus, and the one issue that it should cause.
struct Flaw {
  const char* reason;
  std::string file;
  const char* from;
  const char* to;
  const char* message;  ///< a part of it
  int line;
  Issue::Severity severity = Issue::Severity::kError;

  friend std::ostream& operator<<(std::ostream& out, const Flaw& flaw) {
    return out << flaw.reason;
  }
};

class FlawTest : public ::testing::TestWithParam<Flaw> {};

TEST_P(FlawTest, IsReportedWithItsLine) {
  const Flaw& flaw = GetParam();
  const TempCorpus corpus;
  corpus.edit(flaw.file, flaw.from, flaw.to);
  const std::vector<Issue> issues = lint_folder(corpus);
  ASSERT_THAT(issues, SizeIs(1));
  EXPECT_EQ(issues[0].file, corpus.dir() / flaw.file);
  EXPECT_EQ(issues[0].line, flaw.line);
  EXPECT_THAT(issues[0].message, AllOf(HasSubstr(flaw.message), EndsWith(".")));
  EXPECT_EQ(issues[0].severity, flaw.severity);
}

const Flaw kReferences[] = {
    {"see_also names nobody", kFaq, "\"vf-medecins\"", "\"vf-pharmaciens\"",
     "aucune entrée ne s'appelle \"vf-pharmaciens\"", 13},
    {"also names nobody", kFaq, "\"vf-medecins\"\n          ]", "\"vf-pharmaciens\"\n          ]",
     "aucune entrée ne s'appelle \"vf-pharmaciens\"", 21},
    {"quick names nobody", kSite, "\"adhesion-payante\"", "\"adhesion-payante\",\n\"tarif\"",
     "aucune entrée ne s'appelle \"tarif\"", 7},
};
INSTANTIATE_TEST_SUITE_P(References, FlawTest, ::testing::ValuesIn(kReferences));

const Flaw kDates[] = {
    {"verified on a day that February lacks", kMyths, "2025-01-31", "2025-02-29",
     "le 2025-02-29 n'existe pas", 23},
    {"a source of 31 April", kMyths, "2024-02-29", "2024-04-31", "le 2024-04-31 n'existe pas", 21},
    {"a review on 31 June", kMyths, "2026-01-31", "2026-06-31", "le 2026-06-31 n'existe pas", 26},
    {"a review due yesterday", kMyths, "2026-01-31", "2026-01-30",
     "\"vf-medecins\" était à relire avant le 2026-01-30", 26, Issue::Severity::kWarning},
};
INSTANTIATE_TEST_SUITE_P(Dates, FlawTest, ::testing::ValuesIn(kDates));

const Flaw kWordings[] = {
    {"under two entries", kMyths, "qui commande", "combien coûte la cotisation",
     "figure déjà sous \"adhesion-payante\" (adhesion.json:17)", 28},
    {"the same but for case, accents and punctuation", kMyths, "qui commande",
     "COMBIEN coute la cotisation ?!", "figure déjà sous \"adhesion-payante\"", 28},
    {"another entry's question", kMyths, "qui commande", "Est-ce que l’adhésion est payante ?",
     "(adhesion.json:7)", 28},
    {"the entry's own question", kFaq, "tarif", "est-ce que l'adhesion est payante",
     "figure déjà sous \"adhesion-payante\"", 19},
    {"twice under one entry", kFaq, "tarif", "Combien coûte la cotisation ?",
     "figure déjà sous \"adhesion-payante\"", 19},
    {"in out_of_scope as well", kOutOfScope, "Quels sont les horaires de la piscine ?", "Tarif",
     "figure déjà sous \"adhesion-payante\" (adhesion.json:19)", 3},
    {"twice in out_of_scope", kOutOfScope, "piscine ?\"",
     "piscine ?\",\n\"quels sont les horaires de la piscine\"",
     "figure déjà sous \"out_of_scope\" (out_of_scope.json:3)", 4},
    {"no word in it", kFaq, "tarif", "?!", "ne contient aucun mot", 19},
    {"nearly the same", kFaq, "tarif", "combien coûte la cotisations",
     "répète presque « combien coûte la cotisation » (adhesion.json:17)", 19,
     Issue::Severity::kWarning},
};
INSTANTIATE_TEST_SUITE_P(Wordings, FlawTest, ::testing::ValuesIn(kWordings));

const Flaw kOthers[] = {
    {"a claim to confirm", kMyths, "\"confirmed\"", "\"reconstructed\"",
     "l'affirmation de \"vf-medecins\" a été reconstituée", 8, Issue::Severity::kWarning},
};
INSTANTIATE_TEST_SUITE_P(Others, FlawTest, ::testing::ValuesIn(kOthers));

TEST(LintTest, ReportsAnIdUsedTwice) {
  const TempCorpus corpus;
  corpus.edit(kMyths, "\"vf-medecins\"", "\"adhesion-payante\"");
  corpus.edit(kFaq, "\"vf-medecins\"", "\"adhesion-payante\"");
  corpus.edit(kFaq, "\"vf-medecins\"", "\"adhesion-payante\"");
  const std::vector<Issue> issues = lint_folder(corpus);
  ASSERT_THAT(issues, SizeIs(1));
  EXPECT_EQ(issues[0].line, 5);
  EXPECT_THAT(issues[0].message, HasSubstr("est déjà pris (adhesion.json:5)"));
}

TEST(LintTest, FollowsTheCalendarThatItIsGiven) {
  const TempCorpus corpus;
  EXPECT_THAT(lint_folder(corpus, "2026-01-31"), IsEmpty()) << "due today";
  EXPECT_THAT(lint_folder(corpus, "2026-02-01"), SizeIs(1)) << "due yesterday";
}

TEST(LintTest, AcceptsJunkOutOfScope) {
  const TempCorpus corpus;
  corpus.edit(kOutOfScope, "piscine ?\"", "piscine ?\",\n\"???\",\n\"...\"");
  EXPECT_THAT(lint_folder(corpus), IsEmpty()) << "no words, and no clash for want of any";
}

TEST(LintTest, AcceptsTheSameClaimAndQuestion) {
  const TempCorpus corpus;
  corpus.edit(kMyths, "\"claim\": \"Les médecins décident de tout.\"",
              "\"claim\": \"Les médecins décident-ils de tout ?\"");
  EXPECT_THAT(lint_folder(corpus), IsEmpty()) << "a claim is shown, not searched";
}

TEST(SimilarityTest, IsSharedTrigramsOverAllTrigrams) {
  const struct {
    const char* left;
    const char* right;
    double expected;
    const char* reason;
  } rows[] = {
      {"abcd", "abcd", 1.0, "equal"},
      {"abcd", "abce", 1.0 / 3, "abc shared; bcd and bce not"},
      {"aaaaaa", "aaa", 1.0, "a set: repetition does not count"},
      {"été", "éta", 0.0, "characters, not bytes: no trigram shared"},
      {"ab", "ab", 1.0, "shorter than a trigram"},
      {"ab", "abc", 0.0, "a short text is its own gram"},
      {"", "", 1.0, "nothing equals nothing"},
      {"", "abc", 0.0, "nothing is not something"},
  };
  for (const auto& row : rows) {
    EXPECT_THAT(jaccard(trigrams_of(row.left), trigrams_of(row.right)), DoubleEq(row.expected))
        << row.reason;
  }
}

TEST(LintTest, CallsWordingsNearFromNineTrigramsInTenOn) {
  // "abcdefghijkl" has 10 trigrams; each letter more or less at the end is one more or less.
  const struct {
    const char* wording;
    std::size_t issues;
  } rows[] = {{"abcdefghijk", 1}, {"abcdefghij", 0}};
  for (const auto& row : rows) {
    const TempCorpus corpus;
    corpus.edit(kFaq, "combien coûte la cotisation", "abcdefghijkl");
    corpus.edit(kFaq, "tarif", row.wording);
    EXPECT_THAT(lint_folder(corpus), SizeIs(row.issues)) << row.wording;
  }
}

}  // namespace
}  // namespace quesaco::corpus
