#include "server/visitor/ask.h"

#include <gtest/gtest.h>

#include "tests/server/visitor/site.h"

namespace quesaco::visitor {
namespace {

using std::string_literals::operator""s;

class AskTest : public ::testing::Test {
 protected:
  std::vector<store::StoredQuestion> kept() { return site_.store().questions().latest(9).value(); }

  TestSite site_;
  const Context context_{"192.0.2.1", "https://cpts.example", store::Origin::kHttp};
};

TEST_F(AskTest, AnswersInTwoHalves) {
  const auto question = receive(site_.site(), {.question = " c'est gratuit ?\r\n"}, context_);
  ASSERT_TRUE(question);
  EXPECT_FALSE(question->inquiry.ready());
  EXPECT_EQ(question->context.remote, "192.0.2.1");
  EXPECT_TRUE(kept().empty());
  const Answered answered = answer(site_.site(), *question);
  EXPECT_EQ(answered.answer.ranked.front().id, "prix");
  const auto questions = kept();
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].ref, answered.ref);
  EXPECT_EQ(questions[0].question.text, "c'est gratuit ?");
  EXPECT_EQ(questions[0].question.origin, store::Origin::kHttp);
  EXPECT_TRUE(receive(site_.site(), {.question = "c'est gratuit ?"}, context_)->inquiry.ready());
}

TEST_F(AskTest, LeansOnThePreviousQuestion) {
  const auto answered = ask(
      site_.site(),
      {.question = "et pour moi ?", .previous = Previous{"Quel est le tarif ?", "prix"}}, context_);
  ASSERT_TRUE(answered);
  EXPECT_EQ(answered->answer.context, "Est-ce que l'adhésion est payante ?");
}

TEST_F(AskTest, MendsSlipsUnlessAskedNotTo) {
  Ask sent{.question = "quel terrritoire"};
  EXPECT_TRUE(ask(site_.site(), sent, context_)->answer.corrected);
  sent.as_typed = true;
  EXPECT_FALSE(ask(site_.site(), sent, context_)->answer.corrected);
}

TEST_F(AskTest, SaysWhatIsWrong) {
  struct Row {
    Ask sent;
    Refusal::Code code;
    const char* reason;
  };
  const Row rows[] = {
      {{.question = ""}, Refusal::Code::kBadField, "empty"},
      {{.question = "\0"s}, Refusal::Code::kBadField, "only a control character"},
      {{.question = "gratuit \xFF"}, Refusal::Code::kBadField, "no UTF-8"},
      {{.question = "?!"}, Refusal::Code::kQuestion, "no word"},
      {{.question = std::string(501, 'a')}, Refusal::Code::kQuestion, "too long"},
      {{.question = "a", .previous = Previous{"", "prix"}},
       Refusal::Code::kBadField,
       "no previous question"},
      {{.question = "a", .previous = Previous{"b", std::string(201, 'a')}},
       Refusal::Code::kBadField,
       "no id"},
  };
  for (const auto& [sent, code, reason] : rows) {
    const auto answered = ask(site_.site(), sent, context_);
    ASSERT_FALSE(answered) << reason;
    EXPECT_EQ(answered.error().code, code) << reason;
  }
  EXPECT_TRUE(kept().empty());
}

TEST_F(AskTest, RecordsAQuickQuestionAsTheEntrysOwn) {
  const auto taken = entry(site_.site(), "communes", context_);
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->entry, "communes");
  const auto questions = kept();
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions[0].ref, taken->ref);
  EXPECT_EQ(questions[0].question.text, "Quel est le territoire de la CPTS ?");
  EXPECT_EQ(questions[0].question.origin, store::Origin::kHttp);
  EXPECT_EQ(entry(site_.site(), "gone", context_).error().code, Refusal::Code::kNotFound);
  EXPECT_EQ(entry(site_.site(), "", context_).error().code, Refusal::Code::kBadField);
}

}  // namespace
}  // namespace quesaco::visitor
