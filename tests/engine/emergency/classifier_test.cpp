#include "engine/emergency/classifier.h"

#include <gmock/gmock.h>

#include <fstream>

#include "engine/emergency/examples.h"
#include "engine/emergency/numbers.h"
#include "engine/emergency/watch.h"
#include "tests/support/language.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::emergency {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

/// Examples of a language of their own, whose vectors say the same as their words.
class ClassifierTest : public ::testing::Test {
 protected:
  [[nodiscard]] ranking::Material material(bool with_vectors) const {
    const Example examples[] = {
        {"il ne respire plus", "", Kind::kMedical},
        {"elle saigne beaucoup", "", Kind::kMedical},
        {"je veux en finir", "", Kind::kSuicide},
        {"il me menace", "", Kind::kViolence},
        {"cet enfant est battu", "", Kind::kChild},
        {"formation aux urgences", "", std::nullopt},
        {"le projet ne respire plus", "", std::nullopt},
        {"quand est la réunion", "", std::nullopt},
    };
    ranking::Material material;
    for (corpus::LabelledText& text : labelled(examples)) {
      ranking::Reading reading{analyzer_.analyze(text.text), {}};
      if (with_vectors) {
        const bool harmless = text.entries.empty();
        reading.vector = {harmless ? 0.0F : 1.0F, harmless ? 1.0F : 0.0F};
      }
      material.questions.push_back({std::move(text), std::move(reading)});
    }
    return material;
  }
  [[nodiscard]] ranking::Reading read(const char* message, semantic::Vector vector = {}) const {
    return {analyzer_.analyze(message), std::move(vector)};
  }
  [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "emergency"; }

  quesaco::testing::TemporaryFolder folder_;
  text::Analyzer analyzer_ = quesaco::testing::french();
};

TEST_F(ClassifierTest, TellsDistressAndItsKindByWords) {
  const auto classifier = Classifier::learn(material(false)).value();
  EXPECT_FALSE(classifier.has_meaning());
  const auto bleeding = classifier.of(read("elle saigne beaucoup"));
  EXPECT_GT(bleeding.danger, 0);
  EXPECT_EQ(bleeding.kind, Kind::kMedical);
  EXPECT_FALSE(bleeding.by_meaning);
  EXPECT_EQ(classifier.of(read("cet enfant est battu")).kind, Kind::kChild);
  EXPECT_LT(classifier.of(read("quand est la formation")).danger, 0);
}

TEST_F(ClassifierTest, LetsMeaningSpeakWhereThereIsOne) {
  const auto classifier = Classifier::learn(material(true)).value();
  const auto like_distress = classifier.of(read("autrement dit", {1, 0}));
  EXPECT_TRUE(like_distress.by_meaning);
  EXPECT_GT(like_distress.danger, classifier.of(read("autrement dit", {0, 1})).danger);
  EXPECT_FALSE(classifier.of(read("autrement dit")).by_meaning);
}

TEST_F(ClassifierTest, SaysTheSameOnceKept) {
  const auto classifier = Classifier::learn(material(true)).value();
  ASSERT_TRUE(classifier.save(file(), "r", "e5"));
  const auto kept = Classifier::load(file(), "r", "e5").value();
  const auto message = read("il saigne", {0.6F, 0.8F});
  EXPECT_EQ(kept.of(message).danger, classifier.of(message).danger);
  EXPECT_EQ(kept.of(read("il saigne")).danger, classifier.of(read("il saigne")).danger);
}

TEST_F(ClassifierTest, IsReadByWordsAloneByAnotherEmbedder) {
  ASSERT_TRUE(Classifier::learn(material(true)).value().save(file(), "r", "e5"));
  const auto kept = Classifier::load(file(), "r", "other").value();
  EXPECT_FALSE(kept.has_meaning());
  EXPECT_FALSE(kept.of(read("il saigne", {1, 0, 0})).by_meaning);
}

TEST_F(ClassifierTest, IsNotReadFromOtherExamplesNorFromADamagedFile) {
  ASSERT_TRUE(Classifier::learn(material(true)).value().save(file(), "r", "e5"));
  EXPECT_FALSE(Classifier::load(file(), "changed", "e5"));
  EXPECT_FALSE(Classifier::load(folder_.path() / "nowhere", "r", "e5"));
  const auto size = std::filesystem::file_size(file());
  for (const auto kept : {std::uintmax_t{0}, std::uintmax_t{1}, size / 2, size - 1}) {
    ASSERT_TRUE(Classifier::learn(material(true)).value().save(file(), "r", "e5"));
    std::filesystem::resize_file(file(), kept);
    EXPECT_FALSE(Classifier::load(file(), "r", "e5")) << kept;
  }
}

class ExamplesTest : public ::testing::Test {
 protected:
  void write(const std::string& name, std::string_view content) const {
    std::ofstream(folder_.path() / name) << content;
  }
  quesaco::testing::TemporaryFolder folder_;
};

TEST_F(ExamplesTest, AreReadInTheOrderOfTheirFiles) {
  write("b.json", R"({"harmless": ["une réunion"]})");
  write("a.json", R"({"kind": "child", "distress": ["on le bat"], "harmless": ["on l'inscrit"]})");
  const auto examples = load_examples(folder_.path()).value();
  ASSERT_EQ(examples.size(), 3U);
  EXPECT_EQ(examples[0].text, "on le bat");
  EXPECT_EQ(examples[0].theme, "a");
  EXPECT_EQ(examples[0].kind, Kind::kChild);
  EXPECT_EQ(examples[1].kind, std::nullopt);
  EXPECT_EQ(examples[2].theme, "b");
  const auto texts = labelled(examples);
  EXPECT_EQ(texts[0].entries, std::vector<std::string>{"child"});
  EXPECT_TRUE(texts[1].entries.empty());
}

TEST_F(ExamplesTest, HaveARevisionThatChangesWithEachOfThem) {
  const auto revision = [](const std::vector<Example>& examples) {
    return revision_of(examples, quesaco::testing::french());
  };
  const std::vector<Example> before = {{"a", "t", Kind::kChild}, {"b", "t", std::nullopt}};
  auto after = before;
  EXPECT_EQ(revision(after), revision(before));
  after[1].kind = Kind::kMedical;
  EXPECT_NE(revision(after), revision(before));
  after = before;
  after[0].text = "c";
  EXPECT_NE(revision(after), revision(before));
}

TEST_F(ExamplesTest, NameTheFault) {
  EXPECT_FALSE(load_examples(folder_.path())) << "no file";
  write("a.json", R"({"kind": "fire", "distress": ["au feu"], "harmless": ["un feu"]})");
  const auto wrong_kind = load_examples(folder_.path());
  ASSERT_FALSE(wrong_kind);
  EXPECT_THAT(wrong_kind.error().message, AllOf(HasSubstr("a.json"), HasSubstr("medical")));
  write("a.json", R"({"kind": "child", "distress": ["on le bat"]})");
  const auto no_harmless = load_examples(folder_.path());
  ASSERT_FALSE(no_harmless);
  EXPECT_THAT(no_harmless.error().message, HasSubstr("« /harmless »"));
}

TEST(Numbers, AreTheSitesOwnWhereItHasThem) {
  const auto numbers =
      Numbers::load(folder_in(QUESACO_SOURCE_DIR "/corpus/language") / "numbers.json").value();
  Site site;
  const auto sure = Notice::Level::kSure;
  const auto possible = Notice::Level::kPossible;
  EXPECT_THAT(numbers.notice(Kind::kSuicide, sure, site).text, HasSubstr("3114"));
  EXPECT_THAT(numbers.notice(Kind::kViolence, possible, site).text, HasSubstr("17"));
  EXPECT_THAT(numbers.notice(Kind::kChild, possible, site).text, HasSubstr("119"));
  site.emergency["medical"] = {"Appelez le 144.", ""};
  EXPECT_EQ(numbers.notice(Kind::kMedical, sure, site).text, "Appelez le 144.");
  EXPECT_THAT(numbers.notice(Kind::kMedical, possible, site).text, HasSubstr("15"));
  EXPECT_EQ(numbers.notice(Kind::kMedical, possible, site).kind, kEmergencyNotice);
  EXPECT_FALSE(numbers.notice(Kind::kMedical, possible, site).replaces_answer());
}

}  // namespace
}  // namespace quesaco::emergency
