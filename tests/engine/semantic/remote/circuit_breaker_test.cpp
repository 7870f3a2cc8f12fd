#include "engine/semantic/remote/circuit_breaker.h"

#include <gmock/gmock.h>

namespace quesaco::semantic {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Fails while it is told to, and counts.
class Patient final : public Embedder {
 public:
  [[nodiscard]] std::string model() const override { return "patient"; }
  [[nodiscard]] Result<std::vector<Vector>> embed(std::span<const std::string> texts,
                                                  TextKind /*kind*/) const override {
    ++asked;
    if (ill) return environment_error("malade");
    return std::vector<Vector>(texts.size(), Vector{1});
  }
  bool ill = false;
  mutable int asked = 0;
};

class CircuitBreakerTest : public ::testing::Test {
 protected:
  [[nodiscard]] bool embeds() const {
    return breaker_.embed(std::vector<std::string>{"un", "deux"}, TextKind::kQuestion).has_value();
  }

  std::shared_ptr<Patient> patient_ = std::make_shared<Patient>();
  std::vector<std::string> heard_;
  CircuitBreaker breaker_{patient_, [this](const std::string& cause) { heard_.push_back(cause); }};
};

TEST_F(CircuitBreakerTest, PassesOnWhatWorks) {
  EXPECT_EQ(breaker_.model(), "patient");
  EXPECT_TRUE(breaker_.available());
  EXPECT_EQ(
      breaker_.embed(std::vector<std::string>{"un", "deux"}, TextKind::kQuestion).value().size(),
      2U);
  EXPECT_THAT(heard_, IsEmpty());
}

TEST_F(CircuitBreakerTest, AsksNoMoreAfterAFailure) {
  patient_->ill = true;
  EXPECT_FALSE(embeds());
  EXPECT_FALSE(breaker_.available());
  patient_->ill = false;
  EXPECT_EQ(breaker_.embed(std::vector<std::string>{"un"}, TextKind::kQuestion).error().message,
            "malade");
  EXPECT_EQ(patient_->asked, 1);
  EXPECT_THAT(heard_, ElementsAre("malade"));
}

TEST_F(CircuitBreakerTest, ClosesWhenARetryFindsItWell) {
  patient_->ill = true;
  EXPECT_FALSE(embeds());
  breaker_.retry();
  EXPECT_FALSE(breaker_.available());
  patient_->ill = false;
  breaker_.retry();
  EXPECT_TRUE(breaker_.available());
  EXPECT_TRUE(embeds());
  EXPECT_THAT(heard_, ElementsAre("malade", ""));  // once a change
}

TEST_F(CircuitBreakerTest, HearsOfASecondFailure) {
  for (int i = 0; i < 2; ++i) {
    patient_->ill = true;
    EXPECT_FALSE(embeds());
    patient_->ill = false;
    breaker_.retry();
  }
  EXPECT_THAT(heard_, ElementsAre("malade", "", "malade", ""));
}

TEST_F(CircuitBreakerTest, MayHaveNobodyWhoListens) {
  const CircuitBreaker alone(patient_, {});
  patient_->ill = true;
  EXPECT_FALSE(alone.embed(std::vector<std::string>{"un"}, TextKind::kQuestion));
}

}  // namespace
}  // namespace quesaco::semantic
