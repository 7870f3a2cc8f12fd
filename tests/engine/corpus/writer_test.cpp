#include "engine/corpus/writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "engine/corpus/loader.h"
#include "tests/engine/corpus/temp_corpus.h"

namespace quesaco::corpus {
namespace {

namespace fs = std::filesystem;
using ::testing::MatchesRegex;

/// Written by Python's json module; it has every field, and every character that JSON escapes.
constexpr const char* kFixture = "tests/engine/corpus/fixture";

/// The corpus of a folder as its bytes, by relative path. Files beside it are no part of it.
std::map<std::string, std::string> files_of(const fs::path& dir) {
  std::map<std::string, std::string> files;
  files["site.json"] = testing::slurp(dir / "site.json");
  files["out_of_scope.json"] = testing::slurp(dir / "out_of_scope.json");
  for (const auto& file : fs::directory_iterator(dir / "entries")) {
    files["entries/" + file.path().filename().string()] = testing::slurp(file.path());
  }
  return files;
}

class RoundTripTest : public ::testing::TestWithParam<const char*> {};

TEST_P(RoundTripTest, IsByteIdentical) {
  const fs::path dir = fs::path(QUESACO_SOURCE_DIR) / GetParam();
  const auto loaded = load_corpus(dir);
  ASSERT_TRUE(loaded.has_value()) << to_string(loaded.error().front());
  EXPECT_EQ(write_corpus(loaded->corpus), files_of(dir));
}

INSTANTIATE_TEST_SUITE_P(Folders, RoundTripTest, ::testing::Values(kFixture, "corpus/cpts"));

TEST(WriterTest, MakesOtherFormattingCanonical) {
  const testing::TempCorpus corpus;
  const auto before = load_corpus(corpus.dir());
  corpus.edit(testing::kFaq, "\"answer\": \"Non.\",", "\"answer\":\"\\u004eon.\" ,");
  const auto after = load_corpus(corpus.dir());
  ASSERT_TRUE(before.has_value() && after.has_value());
  EXPECT_EQ(write_corpus(after->corpus), write_corpus(before->corpus));
  EXPECT_EQ(after->corpus.revision, before->corpus.revision);
}

TEST(RevisionTest, IsTheSameOnEveryMachine) {
  const auto loaded = load_corpus(fs::path(QUESACO_SOURCE_DIR) / kFixture);
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->corpus.revision, "dd3d0b020b38debd") << "computed by an independent program";
}

TEST(RevisionTest, ChangesWithEveryKindOfContent) {
  const auto revision_with = [](const std::string& file, std::string_view from,
                                std::string_view to) {
    const testing::TempCorpus corpus;
    corpus.edit(file, from, to);
    return load_corpus(corpus.dir())->corpus.revision;
  };
  const std::string unchanged = revision_with(testing::kFaq, "Non.", "Non.");
  EXPECT_THAT(unchanged, MatchesRegex("[0-9a-f]{16}"));
  EXPECT_NE(revision_with(testing::kFaq, "Non.", "Oui."), unchanged);
  EXPECT_NE(revision_with(testing::kMyths, "nuancé", "faux"), unchanged);
  EXPECT_NE(revision_with(testing::kSite, "#1f6f8b", "#1f6f8c"), unchanged);
  EXPECT_NE(revision_with(testing::kSite, "\"accent\"",
                          "\"emergency\": {\"child\": {\"sure\": \"119\"}}, \"accent\""),
            unchanged);
  EXPECT_NE(revision_with(testing::kOutOfScope, "piscine", "mairie"), unchanged);
}

}  // namespace
}  // namespace quesaco::corpus
