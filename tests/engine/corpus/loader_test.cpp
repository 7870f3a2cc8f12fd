#include "engine/corpus/loader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "tests/engine/corpus/temp_corpus.h"

namespace quesaco::corpus {
namespace {

using ::quesaco::corpus::testing::kFaq;
using ::quesaco::corpus::testing::kMyths;
using ::quesaco::corpus::testing::kOutOfScope;
using ::quesaco::corpus::testing::kSite;
using ::quesaco::corpus::testing::TempCorpus;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// One edit of the small corpus, and the one error that it should cause.
struct Mistake {
  const char* reason;
  std::string file;
  const char* from;
  const char* to;
  int line;
  const char* message;  ///< a part of it

  friend std::ostream& operator<<(std::ostream& out, const Mistake& mistake) {
    return out << mistake.reason;
  }
};

class MistakeTest : public ::testing::TestWithParam<Mistake> {};

TEST_P(MistakeTest, IsReportedWithItsLine) {
  const Mistake& mistake = GetParam();
  const TempCorpus corpus;
  corpus.edit(mistake.file, mistake.from, mistake.to);
  const auto loaded = load_corpus(corpus.dir());
  ASSERT_FALSE(loaded.has_value());
  ASSERT_THAT(loaded.error(), SizeIs(1)) << to_string(loaded.error()[1]);
  const Issue& issue = loaded.error().front();
  EXPECT_EQ(issue.file, corpus.dir() / mistake.file);
  EXPECT_EQ(issue.line, mistake.line);
  EXPECT_THAT(issue.message, AllOf(HasSubstr(mistake.message), EndsWith(".")));
  EXPECT_EQ(issue.severity, Issue::Severity::kError);
}

const Mistake kSyntax[] = {
    {"a comma is missing: noticed at the next token", kFaq, "\"faq\",", "\"faq\"", 7,
     "n'est plus lisible"},
    {"a comma too many", kFaq, "\"Foire aux questions\"", "\"Foire aux questions\",", 11,
     "vérifiez les virgules"},
    {"a quote is missing: the string runs into the line's end", kFaq, "\"Non.\"", "\"Non.", 8,
     "les guillemets"},
    {"a line break inside a string", kFaq, "Non.", "Non\n.", 8, "n'est plus lisible"},
    {"the file ends early", kOutOfScope, "\n}\n", "\n", 4, "n'est plus lisible"},
    {"text after the end", kOutOfScope, "\n}\n", "\n}\nfin\n", 6, "n'est plus lisible"},
    {"the opening brace is missing", kOutOfScope, "{", "", 2, "n'est plus lisible"},
    {"a lone surrogate has no UTF-8", kFaq, "Non.", "\\ud800", 8, "n'est plus lisible"},
    {"Latin-1 instead of UTF-8", kFaq, "coûte", "co\xFBte", 17, "enregistrez le fichier en UTF-8"},
    {"an overlong form", kFaq, "Non.", "\xC0\xAF", 8, "n'est pas en UTF-8"},
    {"the same key twice", kFaq, "\"kind\": \"faq\",", "\"kind\": \"faq\",\n\"kind\": \"faq\",", 7,
     "\"kind\" figure deux fois"},
};
INSTANTIATE_TEST_SUITE_P(Syntax, MistakeTest, ::testing::ValuesIn(kSyntax));

const Mistake kTypes[] = {
    {"a number for a text", kFaq, "\"Non.\"", "12", 8,
     "\"answer\" doit être un texte, pas un nombre"},
    {"a number at the end of its line", kSite, "\"#1f6f8b\"", "7", 14, "pas un nombre"},
    {"a boolean for a text", kFaq, "\"Non.\"", "true", 8, "pas un booléen"},
    {"null for a text", kFaq, "\"Non.\"", "null", 8, "pas null"},
    {"a text for a list", kFaq, "[\n        \"vf-medecins\"\n      ]", "\"vf-medecins\"", 12,
     "\"see_also\" doit être une liste, pas un texte"},
    {"a text for an object", kFaq, "{\n        \"title\": \"Foire aux questions\"\n      }",
     "\"FAQ\"", 9, "\"source\" doit être un objet entre { }"},
    {"a list for an object", kSite, "{\n    \"reply_time\": \"3 jours ouvrés\"\n  }", "[]", 8,
     "\"contact\" doit être un objet"},
    {"a wording is neither text nor object", kFaq, "\"combien coûte la cotisation\"", "[]", 17,
     "\"alternatives\" doit être un texte"},
    {"a file is not an object", kOutOfScope,
     "{\n  \"questions\": [\n    \"Quels sont les horaires de la piscine ?\"\n  ]\n}", "[]", 1,
     "\"out_of_scope.json\" doit être un objet"},
};
INSTANTIATE_TEST_SUITE_P(Types, MistakeTest, ::testing::ValuesIn(kTypes));

const Mistake kMissing[] = {
    {"of an entry: at its brace", kFaq, "      \"answer\": \"Non.\",\n", "", 4,
     "il manque \"answer\""},
    {"source", kFaq, "\"source\": {\n        \"title\": \"Foire aux questions\"\n      },\n", "", 4,
     "il manque \"source\""},
    {"source title", kFaq, "\"title\": \"Foire aux questions\"", "", 9, "il manque \"title\""},
    {"status", kFaq, "      \"status\": \"published\",\n", "", 4, "il manque \"status\""},
    {"of a myth: claim", kMyths, "      \"claim\": \"Les médecins décident de tout.\",\n", "", 4,
     "il manque \"claim\""},
    {"of a voice", kMyths, "\"who\": \"L'assurance maladie\",", "", 12, "il manque \"who\""},
    {"of a wording object", kFaq,
     ",\n          \"also\": [\n            \"vf-medecins\"\n          ]", "", 18,
     "il manque \"also\""},
    {"of a file", kFaq, "  \"section\": \"Adhésion\",\n", "", 1, "il manque \"section\""},
    {"of the site", kSite, "\"reply_time\": \"3 jours ouvrés\"", "", 8, "il manque \"reply_time\""},
};
INSTANTIATE_TEST_SUITE_P(MissingFields, MistakeTest, ::testing::ValuesIn(kMissing));

const Mistake kUnknown[] = {
    {"a French name", kFaq, "\"see_also\"", "\"reponse\": \"Non.\",\n\"see_also\"", 12,
     "\"reponse\" n'est pas prévu"},
    {"a myth's field in a plain entry", kFaq, "\"answer\"", "\"verdict\": \"vrai\",\n\"answer\"", 8,
     "\"verdict\" n'est pas prévu"},
    {"in a source", kFaq, "\"title\"", "\"titre\": \"x\",\n\"title\"", 10,
     "\"titre\" n'est pas prévu"},
    {"in a voice", kMyths, "\"who\"", "\"qui\": \"x\",\n\"who\"", 13, "\"qui\" n'est pas prévu"},
    {"in the site", kSite, "\"accent\"", "\"couleur\": \"x\",\n\"accent\"", 14,
     "\"couleur\" n'est pas prévu"},
    {"in its contact", kSite, "\"reply_time\"", "\"mail\": \"x\",\n\"reply_time\"", 9,
     "\"mail\" n'est pas prévu"},
    {"in out_of_scope", kOutOfScope, "\"questions\"", "\"note\": \"x\",\n\"questions\"", 2,
     "\"note\" n'est pas prévu"},
};
INSTANTIATE_TEST_SUITE_P(UnknownFields, MistakeTest, ::testing::ValuesIn(kUnknown));

const Mistake kValues[] = {
    {"an unknown kind", kFaq, "\"faq\"", "\"question\"", 6, "écrivez \"faq\" ou \"myth\""},
    {"an unknown kind of a myth causes no second error", kMyths, "\"myth\"", "\"mythe\"", 6,
     "\"kind\" vaut \"mythe\""},
    {"a status in French", kFaq, "\"published\"", "\"publié\"", 15,
     "écrivez \"draft\", \"published\" ou \"archived\""},
    {"a verdict without accent", kMyths, "\"nuancé\"", "\"nuance\"", 10,
     "écrivez \"vrai\", \"faux\" ou \"nuancé\""},
    {"an unknown origin", kMyths, "\"confirmed\"", "\"maison\"", 9,
     "\"claim_origin\" vaut \"maison\""},
    {"an id with capitals", kFaq, "\"adhesion-payante\"", "\"Adhesion\"", 5,
     "minuscules sans accent"},
    {"an id in see_also", kFaq, "\"vf-medecins\"", "\"vf--medecins\"", 13, "\"see_also\" vaut"},
    {"an id in also", kFaq, "\"vf-medecins\"\n          ]", "\"vf_medecins\"\n          ]", 21,
     "\"also\" vaut"},
    {"an id in quick", kSite, "\"adhesion-payante\"", "\"-\"", 6, "\"quick\" vaut"},
    {"an id twice in one list", kFaq, "\"vf-medecins\"", "\"vf-medecins\",\n\"vf-medecins\"", 14,
     "figure deux fois dans \"see_also\""},
    {"a blank question", kFaq, "\"Est-ce que l'adhésion est payante ?\"", "\" \\t\"", 7,
     "\"question\" est vide"},
    {"an empty source title", kFaq, "\"Foire aux questions\"", "\"\"", 10, "\"title\" est vide"},
    {"an empty wording", kFaq, "\"tarif\"", "\"\"", 19, "\"text\" est vide"},
    {"a date in French order", kMyths, "\"2026-01-31\"", "\"31/01/2026\"", 26, "AAAA-MM-JJ"},
    {"a month 13", kMyths, "\"2025-01-31\"", "\"2025-13-31\"", 23, "\"verified\" vaut"},
    {"a day 32", kMyths, "\"2024-02-29\"", "\"2024-02-32\"", 21, "\"date\" vaut"},
    {"an address without scheme", kMyths, "\"https://www.exemple.fr/faux\"", "\"www.exemple.fr\"",
     20, "https://"},
    {"an origin with a path would never match a browser's", kSite, "\"https://www.exemple.fr\"",
     "\"https://www.exemple.fr/\"", 12, "sans barre finale"},
    {"a colour by name", kSite, "\"#1f6f8b\"", "\"teal\"", 14, "\"#1f6f8b\""},
    {"a myth without a voice", kMyths,
     "[\n        {\n          \"who\": \"L'assurance maladie\",\n          \"text\": \"Il n'y a "
     "pas de "
     "schéma type.\"\n        }\n      ]",
     "[]", 11, "ajoutez-en au moins 1"},
};
INSTANTIATE_TEST_SUITE_P(Values, MistakeTest, ::testing::ValuesIn(kValues));

TEST(LoaderTest, ReadsEveryField) {
  const TempCorpus corpus;
  const auto loaded = load_corpus(corpus.dir());
  ASSERT_TRUE(loaded.has_value()) << to_string(loaded.error().front());
  const Corpus& read = loaded->corpus;
  EXPECT_EQ(read.site.name, "La CPTS");
  EXPECT_EQ(read.site.assistant, "Quésaco");
  EXPECT_EQ(read.site.greeting, "Je suis un assistant automatique.");
  EXPECT_THAT(read.site.quick, ElementsAre("adhesion-payante"));
  EXPECT_EQ(read.site.reply_time, "3 jours ouvrés");
  EXPECT_THAT(read.site.allowed_origins, ElementsAre("https://www.exemple.fr"));
  EXPECT_EQ(read.site.accent, "#1f6f8b");
  EXPECT_THAT(read.out_of_scope, ElementsAre("Quels sont les horaires de la piscine ?"));

  ASSERT_THAT(read.entries, SizeIs(2));
  const Entry& faq = read.entries[0];
  EXPECT_EQ(faq.theme, "adhesion");
  EXPECT_EQ(faq.section, "Adhésion");
  EXPECT_EQ(faq.kind, EntryKind::kFaq);
  EXPECT_FALSE(faq.myth.has_value());
  EXPECT_FALSE(faq.source.url || faq.source.date || faq.verified || faq.review_by);
  EXPECT_THAT(faq.alternatives,
              ElementsAre(AllOf(Field(&Wording::text, "combien coûte la cotisation"),
                                Field(&Wording::also, IsEmpty())),
                          AllOf(Field(&Wording::text, "tarif"),
                                Field(&Wording::also, ElementsAre("vf-medecins")))));

  const Entry& myth = read.entries[1];
  EXPECT_EQ(myth.id, "vf-medecins");
  EXPECT_EQ(myth.kind, EntryKind::kMyth);
  const Myth rumour = myth.myth.value_or(Myth{});
  EXPECT_EQ(rumour.claim, "Les médecins décident de tout.");
  EXPECT_EQ(rumour.claim_origin, "confirmed");
  EXPECT_EQ(rumour.verdict, Verdict::kNuanced);
  ASSERT_THAT(rumour.voices, SizeIs(1));
  EXPECT_EQ(rumour.voices[0].who, "L'assurance maladie");
  EXPECT_EQ(myth.source.url, "https://www.exemple.fr/faux");
  EXPECT_EQ(myth.source.date, "2024-02-29");
  EXPECT_EQ(myth.verified, "2025-01-31");
  EXPECT_EQ(myth.review_by, "2026-01-31");
}

TEST(LoaderTest, LoadsDraftsAndArchivedEntriesToo) {
  const TempCorpus corpus;
  corpus.edit(kFaq, "\"published\"", "\"draft\"");
  corpus.edit(kMyths, "\"published\"", "\"archived\"");
  const auto loaded = load_corpus(corpus.dir());
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->corpus.entries[0].status, EntryStatus::kDraft);
  EXPECT_EQ(loaded->corpus.entries[1].status, EntryStatus::kArchived);
}

TEST(LoaderTest, KnowsWhereThingsStand) {
  const TempCorpus corpus;
  const auto loaded = load_corpus(corpus.dir());
  ASSERT_TRUE(loaded.has_value());
  const auto line_of = [&](std::string_view pointer) {
    return loaded->lines.entries[0].at(pointer).line;
  };
  EXPECT_EQ(loaded->lines.entries[0].at("").file, corpus.dir() / kFaq);
  EXPECT_EQ(line_of(""), 4);
  EXPECT_EQ(line_of("/question"), 7);
  EXPECT_EQ(line_of("/alternatives/0"), 17);
  EXPECT_EQ(line_of("/alternatives/1/also/0"), 21);
  EXPECT_EQ(line_of("/review_by"), 4) << "absent: the entry around it";
  EXPECT_EQ(line_of("/source/url"), 9) << "absent: the source around it";
  EXPECT_EQ(loaded->lines.site.at("/quick/0").line, 6);
  EXPECT_EQ(loaded->lines.out_of_scope.at("/questions/0").line, 3);
}

TEST(LoaderTest, ReportsEveryErrorInTheOrderOfFilesAndLines) {
  const TempCorpus corpus;
  corpus.write(kOutOfScope, "{");
  corpus.edit(kFaq, "\"published\"", "\"publié\"");
  corpus.edit(kFaq, "\"faq\"", "\"foire\"");
  corpus.edit(kSite, "\"#1f6f8b\"", "\"teal\"");
  const auto loaded = load_corpus(corpus.dir());
  ASSERT_FALSE(loaded.has_value());
  EXPECT_THAT(loaded.error(), ElementsAre(Field(&Issue::line, 6), Field(&Issue::line, 15),
                                          Field(&Issue::file, corpus.dir() / kOutOfScope),
                                          Field(&Issue::file, corpus.dir() / kSite)));
}

TEST(LoaderTest, NamesAMissingFolder) {
  const TempCorpus corpus;
  const auto loaded = load_corpus(corpus.dir() / "absent");
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(to_string(loaded.error().front()),
            (corpus.dir() / "absent").string() +
                ": erreur: ce dossier de corpus n'existe pas : indiquez celui qui contient "
                "site.json, entries/ et out_of_scope.json.");
}

TEST(LoaderTest, NamesEveryMissingFile) {
  const TempCorpus corpus;
  for (const std::string& file : {kSite, kFaq, kMyths, kOutOfScope}) {
    std::filesystem::remove(corpus.dir() / file);
  }
  const auto loaded = load_corpus(corpus.dir());
  ASSERT_FALSE(loaded.has_value());
  EXPECT_THAT(loaded.error(),
              ElementsAre(AllOf(Field(&Issue::file, corpus.dir() / "entries"),
                                Field(&Issue::message, HasSubstr("ajoutez un fichier .json"))),
                          AllOf(Field(&Issue::file, corpus.dir() / kOutOfScope),
                                Field(&Issue::message, HasSubstr("ce fichier manque"))),
                          Field(&Issue::file, corpus.dir() / kSite)));
}

TEST(LoaderTest, RefusesAFileNameThatIsNoTheme) {
  const TempCorpus corpus;
  std::filesystem::rename(corpus.dir() / kMyths, corpus.dir() / "entries/Vrai du faux.json");
  const auto loaded = load_corpus(corpus.dir());
  ASSERT_FALSE(loaded.has_value());
  ASSERT_THAT(loaded.error(), SizeIs(1));
  EXPECT_THAT(loaded.error().front().message, HasSubstr("le nom de ce fichier ne convient pas"));
}

TEST(LoaderTest, WarnsOfFilesThatItDoesNotRead) {
  const TempCorpus corpus;
  corpus.write("entries/adhesion.json.bak", "");
  const auto loaded = load_corpus(corpus.dir());
  ASSERT_TRUE(loaded.has_value());
  ASSERT_THAT(loaded->warnings, SizeIs(1));
  EXPECT_EQ(to_string(loaded->warnings.front()),
            (corpus.dir() / "entries/adhesion.json.bak").string() +
                ": avertissement: ce fichier n'est pas lu, faute de se terminer par .json : "
                "renommez-le ou retirez-le.");
}

}  // namespace
}  // namespace quesaco::corpus
