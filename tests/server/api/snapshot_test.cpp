#include "server/api/snapshot.h"

#include <gmock/gmock.h>

#include <memory>

#include "server/api/json_text.h"
#include "tests/support/faq_entry.h"

namespace quesaco::api {
namespace {

using quesaco::testing::faq_entry;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::Le;
using ::testing::SizeIs;

Entry entry(std::string id, std::size_t bytes, std::size_t wordings) {
  Entry entry = faq_entry(std::move(id), "Combien ?", std::string(bytes, 'a'));
  for (std::size_t i = 0; i < wordings; ++i) {
    entry.alternatives.push_back({entry.id + " " + std::to_string(i), {}});
  }
  return entry;
}

Json snapshot_of(std::vector<Entry> entries) {
  auto corpus = std::make_shared<Corpus>();
  corpus->entries = std::move(entries);
  corpus->revision = "r1";
  return snapshot_view(pages::RenderedCorpus(std::move(corpus)));
}

TEST(Snapshot, HoldsEntriesAndTheirWordings) {
  const Json snapshot = snapshot_of({entry("a", 10, 2), entry("b", 10, 0)});
  EXPECT_EQ(snapshot["version"], "r1");
  ASSERT_THAT(snapshot["entries"], SizeIs(2));
  EXPECT_THAT(snapshot["entries"][0]["wordings"], ElementsAre("a 0", "a 1"));
  EXPECT_EQ(snapshot["entries"][1]["id"], "b");
}

TEST(Snapshot, EveryEntryGetsItsFirstWordingBeforeAnyGetsMany) {
  const Json snapshot = snapshot_of({entry("a", 29'000, 4000), entry("b", 29'000, 4000)});
  const std::size_t first = snapshot["entries"][0]["wordings"].size();
  const std::size_t second = snapshot["entries"][1]["wordings"].size();
  EXPECT_GT(second, 10U);
  EXPECT_THAT(first - second, Le(1U));
}

TEST(Snapshot, IsFilledToItsLimitAndNoFurther) {
  const Json snapshot = snapshot_of({entry("a", 1000, 9000)});
  EXPECT_THAT(to_text(snapshot).size(), Le(kLargestSnapshot));
  EXPECT_THAT(to_text(snapshot).size(), Ge(kLargestSnapshot - 20));
}

TEST(Snapshot, EntriesForWhichThereIsNoRoomAreLeftOut) {
  const Json snapshot = snapshot_of({entry("a", 40'000, 0), entry("b", 40'000, 0)});
  EXPECT_THAT(snapshot["entries"], SizeIs(1));
}

}  // namespace
}  // namespace quesaco::api
