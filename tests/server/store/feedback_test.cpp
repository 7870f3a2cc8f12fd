#include "server/store/feedback.h"

#include "server/store/random_ref.h"
#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

class FeedbackContract : public StoreContract {
 protected:
  std::string comment_kept(const std::string& comment) {
    const std::string ref = random_ref();
    EXPECT_TRUE(feedback_.give({.question_ref = ref, .comment = comment}));
    return feedback_.on(ref).value().at(0).opinion.comment.value_or("none");
  }
};

TEST_P(FeedbackContract, KeepsAllThatIsSaid) {
  const std::string ref = random_ref();
  ASSERT_TRUE(feedback_.give({ref, "engagement", false, std::nullopt, "pas clair"}));
  ASSERT_TRUE(feedback_.give({ref, std::nullopt, std::nullopt, "adhesion-payante", std::nullopt}));
  ASSERT_TRUE(feedback_.give({ref, std::nullopt, true, "", std::nullopt}));
  ASSERT_TRUE(feedback_.give({random_ref(), "engagement", true, std::nullopt, std::nullopt}));

  const auto kept = feedback_.on(ref).value();
  ASSERT_EQ(kept.size(), 3U) << "in their order, another question's left out";
  EXPECT_EQ(kept[0].opinion.question_ref, ref);
  EXPECT_EQ(kept[0].opinion.entry, "engagement");
  EXPECT_EQ(kept[0].opinion.helpful, false);
  EXPECT_EQ(kept[0].opinion.picked, std::nullopt);
  EXPECT_EQ(kept[0].opinion.comment, "pas clair");
  EXPECT_EQ(kept[1].opinion.helpful, std::nullopt);
  EXPECT_EQ(kept[1].opinion.picked, "adhesion-payante");
  EXPECT_EQ(kept[1].opinion.comment, std::nullopt);
  EXPECT_EQ(kept[2].opinion.helpful, true);
  EXPECT_EQ(kept[2].opinion.picked, "") << "none of the choices";
  EXPECT_LT(kept[0].given_at, kept[1].given_at);
}

TEST_P(FeedbackContract, LastCommentOfEachQuestion) {
  const std::vector<std::string> refs = {random_ref(), random_ref(), random_ref()};
  const auto say = [&](std::size_t question, const char* comment) {
    ASSERT_TRUE(feedback_.give({.question_ref = refs[question], .comment = comment}));
  };
  say(0, "incomplet");
  say(2, "faux");
  say(0, "incomplet : le tarif manque");
  say(2, "");
  ASSERT_TRUE(feedback_.give({.question_ref = refs[1], .helpful = false}));
  ASSERT_TRUE(feedback_.give({.question_ref = refs[0], .helpful = false}));

  const auto said = feedback_.last_comments(refs, 2).value();
  std::vector<std::string> comments;
  for (const StoredOpinion& one : said) comments.push_back(one.opinion.comment.value_or("none"));
  EXPECT_THAT(comments, ::testing::ElementsAre("incomplet : le tarif manque", "faux"));
  EXPECT_EQ(feedback_.last_comments(refs, 1).value().size(), 1U);
}

TEST_P(FeedbackContract, CommentIsMasked) {
  EXPECT_EQ(comment_kept("rappelez-moi au 0612345678"), "rappelez-moi au [téléphone]");
}

TEST_P(FeedbackContract, CommentIsCutAtAThousandCodePoints) {
  std::string thousand;
  for (int i = 0; i < 1000; ++i) thousand += "é";
  EXPECT_EQ(comment_kept(thousand), thousand);
  EXPECT_EQ(comment_kept(thousand + "x"), thousand);
  EXPECT_EQ(comment_kept(thousand + "😀"), thousand);
  EXPECT_EQ(comment_kept(""), "");
}

TEST_P(FeedbackContract, NumberAtTheCutIsMaskedFirst) {
  const std::string kept = comment_kept(std::string(995, '-') + " 0612345678");
  EXPECT_EQ(kept, std::string(995, '-') + " [tél");
}

TEST_P(FeedbackContract, UnknownReferenceIsRefused) {
  const auto refused = feedback_.give({.question_ref = "0612345678", .helpful = true});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, Error::Kind::kInput);
}

INSTANTIATE_CONTRACT(FeedbackContract);

}  // namespace
}  // namespace quesaco::store
