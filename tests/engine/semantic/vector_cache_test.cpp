#include "engine/semantic/vector_cache.h"

#include <gmock/gmock.h>

#include <atomic>
#include <cmath>
#include <fstream>
#include <functional>

#include "engine/kept/checksum.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::semantic {
namespace {

using quesaco::testing::TemporaryFolder;
using ::testing::ElementsAre;

/// A unit vector for each length of text.
Vector unit(std::size_t length, std::size_t dimension = 2) {
  Vector vector(dimension, 0);
  vector[0] = std::cos(static_cast<float>(length));
  vector[1] = std::sin(static_cast<float>(length));
  return vector;
}

/// Embeds a text by its length, and counts.
class CountingEmbedder final : public Embedder {
 public:
  explicit CountingEmbedder(std::string model = "counting", std::size_t dimension = 2)
      : model_(std::move(model)), dimension_(dimension) {}
  [[nodiscard]] std::string model() const override { return model_; }
  [[nodiscard]] Result<std::vector<Vector>> embed(std::span<const std::string> texts,
                                                  TextKind /*kind*/) const override {
    std::vector<Vector> vectors;
    for (const std::string& text : texts) {
      vectors.push_back(unit(text.size(), dimension_));
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
  void keep(const std::vector<std::string>& texts) {
    VectorCache cache(embedder_, file_);
    ASSERT_TRUE(cache.get(texts, TextKind::kQuestion));
    ASSERT_TRUE(cache.save());
  }
  [[nodiscard]] std::string bytes() const {
    std::ifstream in(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void put_bytes(std::string_view bytes) const { std::ofstream(file_, std::ios::binary) << bytes; }

  TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "vectors";
  std::shared_ptr<CountingEmbedder> embedder_ = std::make_shared<CountingEmbedder>();
};

TEST_F(VectorCacheTest, EmbedsATextOnce) {
  VectorCache cache(embedder_, file_);
  const std::vector<std::string> texts = {"a", "bb", "a"};
  EXPECT_THAT(cache.get(texts, TextKind::kQuestion).value(),
              ElementsAre(unit(1), unit(2), unit(1)));
  EXPECT_THAT(cache.get(texts, TextKind::kQuestion).value(),
              ElementsAre(unit(1), unit(2), unit(1)));
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
  EXPECT_THAT(cache.get(texts, TextKind::kQuestion).value(), ElementsAre(unit(1), unit(21)));
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
  VectorCache cache(std::make_shared<CountingEmbedder>("counting", 3), file_);
  EXPECT_THAT(cache.get(std::vector<std::string>{"a"}, TextKind::kQuestion).value(),
              ElementsAre(unit(1)));
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

TEST_F(VectorCacheTest, KeepsWhatStandsBeforeAnyDamageAndWritesTheFileAnew) {
  const std::vector<std::string> texts = {"a", "bb", "ccc"};
  keep(texts);
  const std::string whole = bytes();
  constexpr std::size_t kHeader = 18 + 9 + 4;            // its line, "counting\n", the dimension
  constexpr std::size_t kLongestRecord = 4 + 3 + 8 + 8;  // length, text, vector, checksum
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    put_bytes(changed);
    embedder_->embedded = 0;
    keep(texts);
    EXPECT_GE(embedder_->embedded, 1U) << i;
    EXPECT_LE(embedder_->embedded, i < kHeader + kLongestRecord ? 3U : 2U) << i;
    embedder_->embedded = 0;
    keep(texts);
    EXPECT_EQ(embedder_->embedded, 0U) << i << ": written anew";
  }
}

TEST_F(VectorCacheTest, KeepsWhatStandsBeforeAnyCut) {
  const std::vector<std::string> texts = {"a", "bb", "ccc"};
  keep(texts);
  const std::string whole = bytes();
  for (std::size_t kept = 0; kept < whole.size(); ++kept) {
    put_bytes(whole.substr(0, kept));
    keep(texts);
    embedder_->embedded = 0;
    keep(texts);
    EXPECT_EQ(embedder_->embedded, 0U) << kept;
  }
}

TEST_F(VectorCacheTest, DropsWhatFollowsTheRecordsAtTheNextSave) {
  keep({"a"});
  const std::string whole = bytes();
  put_bytes(whole + std::string(512, '\xff'));
  keep({"a"});
  EXPECT_EQ(bytes(), whole);
}

TEST_F(VectorCacheTest, RefusesAVectorThatIsNotOfLengthOne) {
  const Vector wrong[] = {{0, 0}, {2, 0}, {std::nanf(""), 0}, {std::nanf(""), 1}, {INFINITY, 0}};
  for (const Vector& vector : wrong) {
    EXPECT_FALSE(is_unit(vector));
    keep({"a"});
    std::string record("\1\0\0\0b", 5);
    record.append(reinterpret_cast<const char*>(vector.data()), 2 * sizeof(float));
    kept::Checksum checksum;
    checksum.add(record.data(), record.size());
    const std::uint64_t value = checksum.value();
    record.append(reinterpret_cast<const char*>(&value), sizeof value);
    put_bytes(bytes() + record);
    VectorCache cache(embedder_, file_);
    EXPECT_THAT(cache.get(std::vector<std::string>{"b"}, TextKind::kQuestion).value(),
                ElementsAre(unit(1)));
    std::filesystem::remove(file_);
  }
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
              ElementsAre(unit(1)));
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
