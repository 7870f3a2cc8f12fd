#include "engine/semantic/vector_cache.h"

#include <gmock/gmock.h>

#include <atomic>
#include <fstream>
#include <functional>

#include "tests/support/temporary_folder.h"

namespace quesaco::semantic {
namespace {

using quesaco::testing::TemporaryFolder;
using ::testing::ElementsAre;

/// Embeds a text as its length, as often as it has dimensions, and counts.
class CountingEmbedder final : public Embedder {
 public:
  explicit CountingEmbedder(std::string model = "counting", std::size_t dimension = 1)
      : model_(std::move(model)), dimension_(dimension) {}
  [[nodiscard]] std::string model() const override { return model_; }
  [[nodiscard]] Result<std::vector<Vector>> embed(std::span<const std::string> texts,
                                                  TextKind /*kind*/) const override {
    std::vector<Vector> vectors;
    for (const std::string& text : texts) {
      vectors.emplace_back(dimension_, static_cast<float>(text.size()));
    }
    embedded += texts.size();
    return vectors;
  }
  mutable std::atomic<std::size_t> embedded = 0;

 private:
  std::string model_;
  std::size_t dimension_;
};

class VectorCacheTest : public ::testing::Test {
 protected:
  TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "vectors";
  std::shared_ptr<CountingEmbedder> embedder_ = std::make_shared<CountingEmbedder>();
};

TEST_F(VectorCacheTest, EmbedsATextOnce) {
  VectorCache cache(embedder_, file_);
  const std::vector<std::string> texts = {"a", "bb", "a"};
  EXPECT_THAT(cache.get(texts, TextKind::kQuestion).value(),
              ElementsAre(Vector{1}, Vector{2}, Vector{1}));
  EXPECT_THAT(cache.get(texts, TextKind::kQuestion).value(),
              ElementsAre(Vector{1}, Vector{2}, Vector{1}));
  EXPECT_EQ(embedder_->embedded, 2U);
}

TEST_F(VectorCacheTest, TellsQuestionsFromPassages) {
  VectorCache cache(embedder_, file_);
  const std::vector<std::string> texts = {"a"};
  ASSERT_TRUE(cache.get(texts, TextKind::kQuestion));
  ASSERT_TRUE(cache.get(texts, TextKind::kPassage));
  EXPECT_EQ(embedder_->embedded, 2U);
}

TEST_F(VectorCacheTest, RemembersAfterARestart) {
  const std::vector<std::string> texts = {"a", "avec\nun saut de ligne"};
  {
    VectorCache cache(embedder_, file_);
    ASSERT_TRUE(cache.get(texts, TextKind::kQuestion));
    ASSERT_TRUE(cache.save());
  }
  VectorCache cache(embedder_, file_);
  EXPECT_THAT(cache.get(texts, TextKind::kQuestion).value(), ElementsAre(Vector{1}, Vector{21}));
  EXPECT_EQ(embedder_->embedded, 2U);
}

TEST_F(VectorCacheTest, NeverMixesModels) {
  const std::vector<std::string> texts = {"a"};
  {
    VectorCache cache(embedder_, file_);
    ASSERT_TRUE(cache.get(texts, TextKind::kQuestion));
    ASSERT_TRUE(cache.save());
  }
  const auto other = std::make_shared<CountingEmbedder>("other");
  VectorCache cache(other, file_);
  ASSERT_TRUE(cache.get(texts, TextKind::kQuestion));
  EXPECT_EQ(other->embedded, 1U);
}

TEST_F(VectorCacheTest, NeverMixesDimensions) {
  {
    VectorCache cache(embedder_, file_);
    ASSERT_TRUE(cache.get(std::vector<std::string>{"a"}, TextKind::kQuestion));
    ASSERT_TRUE(cache.save());
  }
  VectorCache cache(std::make_shared<CountingEmbedder>("counting", 2), file_);
  EXPECT_THAT(cache.get(std::vector<std::string>{"a"}, TextKind::kQuestion).value(),
              ElementsAre(Vector{1}));
  const auto mixed = cache.get(std::vector<std::string>{"a", "bb"}, TextKind::kQuestion);
  ASSERT_FALSE(mixed);
  EXPECT_THAT(mixed.error().message, ::testing::HasSubstr("a changé de dimension"));
}

TEST_F(VectorCacheTest, KeepsTheWholeRecordsOfACutFile) {
  {
    VectorCache cache(embedder_, file_);
    ASSERT_TRUE(cache.get(std::vector<std::string>{"a", "bb"}, TextKind::kQuestion));
    ASSERT_TRUE(cache.save());
  }
  std::filesystem::resize_file(file_, std::filesystem::file_size(file_) - 1);
  VectorCache cache(embedder_, file_);
  ASSERT_TRUE(cache.get(std::vector<std::string>{"a", "bb"}, TextKind::kQuestion));
  EXPECT_EQ(embedder_->embedded, 3U);  // one of the two again
}

TEST_F(VectorCacheTest, AddsToItsFileWhateverBecameOfIt) {
  const std::vector<std::string> texts = {"a", "bb"};
  const auto learn_third = [&] {  // beside the two that the file may hold
    VectorCache cache(embedder_, file_);
    ASSERT_TRUE(cache.get(std::vector<std::string>{"a", "bb", "ccc"}, TextKind::kQuestion));
    ASSERT_TRUE(cache.save());
  };
  const std::vector<std::function<void()>> fates = {
      [] {},
      [&] { std::filesystem::resize_file(file_, std::filesystem::file_size(file_) - 1); },
      [&] { std::filesystem::remove(file_); },
  };
  for (const auto& befall : fates) {
    std::filesystem::remove(file_);
    VectorCache cache(embedder_, file_);
    ASSERT_TRUE(cache.get(texts, TextKind::kQuestion));
    ASSERT_TRUE(cache.save());
    befall();
    learn_third();
    const std::size_t before = embedder_->embedded;
    learn_third();  // all three were kept
    EXPECT_EQ(embedder_->embedded, before);
  }
}

TEST_F(VectorCacheTest, WritesItsFileAnewWhereSomebodyRemovedIt) {
  VectorCache cache(embedder_, file_);
  ASSERT_TRUE(cache.get(std::vector<std::string>{"a"}, TextKind::kQuestion));
  ASSERT_TRUE(cache.save());
  std::filesystem::remove(file_);
  ASSERT_TRUE(cache.get(std::vector<std::string>{"bb"}, TextKind::kQuestion));
  ASSERT_TRUE(cache.save());
  VectorCache again(embedder_, file_);
  const std::size_t before = embedder_->embedded;
  ASSERT_TRUE(again.get(std::vector<std::string>{"a", "bb"}, TextKind::kQuestion));
  EXPECT_EQ(embedder_->embedded, before);
}

TEST_F(VectorCacheTest, IgnoresAForeignFile) {
  std::ofstream(file_) << "something else\n";
  VectorCache cache(embedder_, file_);
  EXPECT_THAT(cache.get(std::vector<std::string>{"a"}, TextKind::kQuestion).value(),
              ElementsAre(Vector{1}));
}

TEST_F(VectorCacheTest, SaysWhereItCannotWrite) {
  VectorCache cache(embedder_, folder_.path() / "missing" / "vectors");
  ASSERT_TRUE(cache.get(std::vector<std::string>{"a"}, TextKind::kQuestion));
  const auto saved = cache.save();
  ASSERT_FALSE(saved);
  EXPECT_EQ(saved.error().kind, Error::Kind::kEnvironment);
}

}  // namespace
}  // namespace quesaco::semantic
