#include "server/cli/comparison.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace quesaco::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

Asked asked(const std::string& q, std::vector<std::string> ok, Band band,
            std::vector<RankedEntry> entries, std::size_t shown) {
  Asked one;
  one.question = {q, std::move(ok), "k"};
  one.band = band;
  one.entries = std::move(entries);
  one.shown = shown;
  return one;
}

TEST(Compare, TellsBetterFromWorse) {
  const std::vector<Asked> before = {asked("prix ?", {"prix"}, Band::kAnswer, {{"qui", 0.9}}, 1),
                                     asked("météo ?", {}, Band::kHandoff, {{"prix", 0.1}}, 0),
                                     asked("qui ?", {"qui"}, Band::kHandoff, {{"qui", 0.1}}, 0)};
  const std::vector<Asked> after = {
      asked("prix ?", {"prix"}, Band::kAnswer, {{"prix", 0.9}}, 1),
      asked("météo ?", {}, Band::kAnswer, {{"prix", 0.9}}, 1),
      asked("qui ?", {"qui"}, Band::kChoices, {{"prix", 0.5}, {"communes", 0.4}}, 2)};
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_GT(changes[0].gain, 0);
  EXPECT_EQ(changes[0].before, "mauvaise réponse (qui)");
  EXPECT_EQ(changes[0].after, "bonne réponse (prix)");
  EXPECT_LT(changes[1].gain, 0);
  EXPECT_EQ(changes[1].before, "formulaire, à raison");
  EXPECT_EQ(changes[2].gain, 0);  // one click more, no answer either way
}

TEST(Compare, PassesOverWhatStaysAndWhatIsNew) {
  const auto answer = asked("prix ?", {"prix"}, Band::kAnswer, {{"prix", 0.9}}, 1);
  const auto surer = asked("prix ?", {"prix"}, Band::kAnswer, {{"prix", 0.99}}, 1);
  const auto other = asked("autre ?", {"prix"}, Band::kAnswer, {{"prix", 0.9}}, 1);
  EXPECT_THAT(compare(std::vector{answer}, std::vector{surer, other}), IsEmpty());
}

TEST(Compare, CallsAHandoffTheSameWhateverComesFirst) {
  const auto one = asked("prix ?", {"prix"}, Band::kHandoff, {{"prix", 0.1}}, 0);
  const auto two = asked("prix ?", {"prix"}, Band::kHandoff, {{"qui", 0.1}}, 0);
  EXPECT_THAT(compare(std::vector{one}, std::vector{two}), IsEmpty());
}

TEST(ReadAsked, KnowsWhatTheVisitorSaw) {
  const quesaco::testing::TemporaryFolder folder;
  const auto file = folder.path() / "old.json";
  std::ofstream(file) << R"({"q":"a","ok":["b"],"kind":"k","band":"choices","entries":[)"
                         R"({"id":"c","confidence":0.5},{"id":"b","confidence":0.2}],"shown":2})";
  const auto read = read_asked(file);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->front().shown, 2U);
  EXPECT_EQ(read->front().entries.at(1).id, "b");
}

TEST(ReadAsked, NamesTheLineThatIsNotOfEval) {
  const quesaco::testing::TemporaryFolder folder;
  const auto file = folder.path() / "old.json";
  for (const char* wrong :
       {R"({"q": 1})", R"({"q":"a","ok":[],"kind":"k","band":"none","entries":[],"shown":0})"}) {
    std::ofstream(file)
        << R"({"q":"a","ok":[],"kind":"k","band":"handoff","entries":[],"shown":0,"ms":1})" << '\n'
        << wrong << '\n';
    const auto read = read_asked(file);
    ASSERT_FALSE(read) << wrong;
    EXPECT_THAT(read.error().message, HasSubstr("old.json:2:"));
  }
  EXPECT_FALSE(read_asked(folder.path() / "missing"));
}

}  // namespace
}  // namespace quesaco::cli
