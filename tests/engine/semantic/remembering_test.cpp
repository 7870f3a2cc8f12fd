#include <gmock/gmock.h>

#include "engine/embedder.h"

namespace quesaco::semantic {
namespace {

using ::testing::ElementsAre;

/// Counts what it is asked to embed; a text's vector is its length.
class Counting final : public Embedder {
 public:
  [[nodiscard]] std::string model() const override { return "counting"; }
  [[nodiscard]] bool remote() const override { return true; }
  [[nodiscard]] bool available() const override { return false; }
  [[nodiscard]] Result<std::vector<Vector>> embed(std::span<const std::string> texts,
                                                  TextKind /*kind*/) const override {
    if (texts.front() == "fails") return environment_error("Rien.");
    std::vector<Vector> vectors;
    for (const std::string& text : texts) {
      asked.push_back(text);
      vectors.push_back({static_cast<float>(text.size())});
    }
    return vectors;
  }

  mutable std::vector<std::string> asked;
};

class RememberingTest : public ::testing::Test {
 protected:
  std::vector<Vector> embed(const std::vector<std::string>& texts,
                            TextKind kind = TextKind::kQuestion) {
    return embedder_->embed(texts, kind).value();
  }

  std::shared_ptr<Counting> counting_ = std::make_shared<Counting>();
  std::shared_ptr<const Embedder> embedder_ = remembering(counting_, 2);
};

TEST_F(RememberingTest, EmbedsOnce) {
  EXPECT_THAT(embed({"a"}), ElementsAre(Vector{1}));
  EXPECT_THAT(embed({"bb", "a"}), ElementsAre(Vector{2}, Vector{1})) << "each in its place";
  EXPECT_THAT(embed({"a", "bb"}), ElementsAre(Vector{1}, Vector{2}));
  EXPECT_THAT(counting_->asked, ElementsAre("a", "bb"));
}

TEST_F(RememberingTest, ForgetsWhatWasUsedLongestAgo) {
  embed({"a"});
  embed({"bb"});
  embed({"a"});
  embed({"ccc"});
  embed({"a"});
  embed({"bb"});
  EXPECT_THAT(counting_->asked, ElementsAre("a", "bb", "ccc", "bb"));
}

TEST_F(RememberingTest, PassagesAreNotItsBusiness) {
  embed({"a"}, TextKind::kPassage);
  embed({"a"}, TextKind::kPassage);
  embed({"a"});
  EXPECT_EQ(counting_->asked.size(), 3U) << "a passage's vector is not a question's";
}

TEST_F(RememberingTest, FailureIsPassedOnAndNotRemembered) {
  EXPECT_FALSE(embedder_->embed(std::vector<std::string>{"fails"}, TextKind::kQuestion));
  EXPECT_FALSE(embedder_->embed(std::vector<std::string>{"fails"}, TextKind::kQuestion));
}

TEST_F(RememberingTest, IsOtherwiseTheSame) {
  EXPECT_EQ(embedder_->model(), "counting");
  EXPECT_TRUE(embedder_->remote());
  EXPECT_FALSE(embedder_->available());
}

}  // namespace
}  // namespace quesaco::semantic
