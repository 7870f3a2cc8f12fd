#include "engine/corpus/limits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "engine/corpus/loader.h"
#include "tests/engine/corpus/temp_corpus.h"

namespace quesaco::corpus {
namespace {

using ::quesaco::corpus::testing::kFaq;
using ::quesaco::corpus::testing::kMyths;
using ::quesaco::corpus::testing::kOutOfScope;
using ::quesaco::corpus::testing::kSite;
using ::quesaco::corpus::testing::TempCorpus;
using ::testing::HasSubstr;

/// Two bytes each, so that counting bytes would fail.
std::string characters(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "é";
  return text;
}

/// `count` times `item`, in which "#" stands for the index, with commas between.
std::string repeat(const std::string& item, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += i == 0 ? "" : ",\n";
    const std::size_t mark = item.find('#');
    text += item.substr(0, mark) + std::to_string(i) + item.substr(mark + 1);
  }
  return text;
}

/// A text that may grow to `max` code points.
struct TextLimit {
  std::string file;
  const char* text;  ///< as it stands in the small corpus
  std::size_t max;
  const char* before = "";  ///< what its shape demands
  char filler = '\0';       ///< where it takes ASCII only

  friend std::ostream& operator<<(std::ostream& out, const TextLimit& limit) {
    return out << limit.file << " " << limit.text;
  }
};

class TextLimitTest : public ::testing::TestWithParam<TextLimit> {
 protected:
  static auto load_with(std::size_t length) {
    const TextLimit& limit = GetParam();
    const std::string before = limit.before;
    const std::size_t rest = length - before.size();
    const std::string text = limit.filler ? std::string(rest, limit.filler) : characters(rest);
    const TempCorpus corpus;
    corpus.edit(limit.file, std::string("\"") + limit.text + "\"", "\"" + before + text + "\"");
    return load_corpus(corpus.dir());
  }
};

TEST_P(TextLimitTest, HoldsAtItsEdge) {
  const std::size_t max = GetParam().max;
  EXPECT_TRUE(load_with(max).has_value());
  const auto beyond = load_with(max + 1);
  ASSERT_FALSE(beyond.has_value());
  EXPECT_THAT(beyond.error().front().message,
              HasSubstr("compte " + std::to_string(max + 1) + " caractères : raccourcissez-le à " +
                        std::to_string(max)));
}

const TextLimit kTextLimits[] = {
    {kFaq, "combien coûte la cotisation", kMaxWording},
    {kFaq, "tarif", kMaxWording},
    {kFaq, "Est-ce que l'adhésion est payante ?", kMaxQuestion},
    {kFaq, "Non.", kMaxAnswer},
    {kFaq, "Foire aux questions", kMaxSourceTitle},
    {kFaq, "Adhésion", kMaxName},
    {kFaq, "adhesion-payante", kMaxId, "", 'a'},
    {kMyths, "Les médecins décident de tout.", kMaxQuestion},
    {kMyths, "L'assurance maladie", kMaxName},
    {kMyths, "Il n'y a pas de schéma type.", kMaxAnswer},
    {kMyths, "https://www.exemple.fr/faux", kMaxUrl, "https://", 'a'},
    {kSite, "La CPTS", kMaxName},
    {kSite, "Quésaco", kMaxAssistant},
    {kSite, "Je suis un assistant automatique.", kMaxGreeting},
    {kSite, "3 jours ouvrés", kMaxReplyTime},
    {kSite, "https://www.exemple.fr", kMaxOrigin, "https://", 'a'},
    {kOutOfScope, "Quels sont les horaires de la piscine ?", kMaxWording},
};
INSTANTIATE_TEST_SUITE_P(Texts, TextLimitTest, ::testing::ValuesIn(kTextLimits));

TEST(LimitsTest, WordingsOfAnEntry) {
  const auto load_with = [](std::size_t count) {
    const TempCorpus corpus;
    corpus.edit(kMyths, "\"qui commande\"", repeat("\"formulation #\"", count));
    return load_corpus(corpus.dir());
  };
  EXPECT_TRUE(load_with(kMaxWordings).has_value());
  const auto beyond = load_with(kMaxWordings + 1);
  ASSERT_FALSE(beyond.has_value());
  EXPECT_EQ(beyond.error().front().line, 27);
  EXPECT_THAT(beyond.error().front().message,
              HasSubstr("\"alternatives\" compte 501 éléments : gardez-en 500 au plus"));
}

TEST(LimitsTest, EntriesOfAllThemesTogether) {
  const std::string entry = R"({"id": "e#", "kind": "faq", "question": "q", "answer": "r",
      "source": {"title": "s"}, "see_also": [], "status": "published", "alternatives": []})";
  const auto load_with = [&](std::size_t count) {
    const TempCorpus corpus;  // which has one entry in each of its two themes
    corpus.write(kMyths, "{\"section\": \"s\", \"entries\": [" + repeat(entry, count - 1) + "]}");
    return load_corpus(corpus.dir());
  };
  const auto edge = load_with(kMaxEntries);
  ASSERT_TRUE(edge.has_value());
  EXPECT_EQ(edge->corpus.entries.size(), kMaxEntries);
  const auto beyond = load_with(kMaxEntries + 1);
  ASSERT_FALSE(beyond.has_value());
  EXPECT_THAT(beyond.error().front().message,
              HasSubstr("\"entries\" compte 10000 éléments : gardez-en 9999 au plus"));
}

TEST(LimitsTest, QuickEntries) {
  const auto load_with = [](std::size_t count) {
    const TempCorpus corpus;
    corpus.edit(kSite, "\"adhesion-payante\"", repeat("\"e#\"", count));
    return load_corpus(corpus.dir());
  };
  EXPECT_TRUE(load_with(kMaxQuick).has_value());
  EXPECT_FALSE(load_with(kMaxQuick + 1).has_value());
}

TEST(LimitsTest, FileSize) {
  const auto load_with = [](std::size_t bytes) {
    const TempCorpus corpus;
    const std::string content = testing::slurp(corpus.dir() / kOutOfScope);
    corpus.write(kOutOfScope, content + std::string(bytes - content.size(), ' '));
    return load_corpus(corpus.dir());
  };
  EXPECT_TRUE(load_with(kMaxFileBytes).has_value());
  const auto beyond = load_with(kMaxFileBytes + 1);
  ASSERT_FALSE(beyond.has_value());
  EXPECT_THAT(beyond.error().front().message, HasSubstr("dépasse 8 Mio"));
}

}  // namespace
}  // namespace quesaco::corpus
