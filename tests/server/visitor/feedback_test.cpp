#include "server/visitor/feedback.h"

#include <gtest/gtest.h>

#include "server/store/random_ref.h"
#include "tests/server/visitor/site.h"

namespace quesaco::visitor {
namespace {

class FeedbackTest : public ::testing::Test {
 protected:
  Outcome<void> give(const store::Opinion& sent) { return give_feedback(site_.site(), sent, {}); }

  TestSite site_;
  const std::string ref_ = store::random_ref();
};

TEST_F(FeedbackTest, KeepsOpinions) {
  ASSERT_TRUE(give({.question_ref = " " + ref_,
                    .entry = "prix",
                    .helpful = false,
                    .comment = std::string("trop\0 court", 11)}));
  ASSERT_TRUE(give({.question_ref = ref_, .picked = " "}));
  ASSERT_TRUE(give({.question_ref = ref_, .picked = "prix"}));
  const auto opinions = site_.store().feedback().on(ref_).value();
  ASSERT_EQ(opinions.size(), 3U);
  EXPECT_EQ(opinions[0].opinion.entry, "prix");
  EXPECT_EQ(opinions[0].opinion.helpful, false);
  EXPECT_EQ(opinions[0].opinion.comment, "trop court");
  EXPECT_EQ(opinions[0].opinion.picked, std::nullopt);
  EXPECT_EQ(opinions[1].opinion.picked, "") << "none of the choices";
  EXPECT_EQ(opinions[2].opinion.picked, "prix");
}

TEST_F(FeedbackTest, SaysWhatIsWrong) {
  struct Row {
    store::Opinion sent;
    Refusal::Code code;
    const char* field;
  };
  const Row rows[] = {
      {{.question_ref = ""}, Refusal::Code::kBadField, "ref"},
      {{.question_ref = "made-up"}, Refusal::Code::kBadField, ""},
      {{.question_ref = ref_, .entry = "gone"}, Refusal::Code::kNotFound, "entry"},
      {{.question_ref = ref_, .picked = "gone"}, Refusal::Code::kNotFound, "picked"},
      {{.question_ref = ref_, .comment = std::string(1001, 'a')},
       Refusal::Code::kBadField,
       "comment"},
  };
  for (const auto& [sent, code, field] : rows) {
    const auto given = give(sent);
    ASSERT_FALSE(given) << field;
    EXPECT_EQ(given.error().code, code) << field;
    EXPECT_EQ(given.error().field, field);
  }
  EXPECT_TRUE(site_.store().feedback().on(ref_).value().empty());
}

}  // namespace
}  // namespace quesaco::visitor
