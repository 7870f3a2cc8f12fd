#include "server/site/order.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "server/site/documents.h"
#include "server/site/take_over.h"
#include "tests/support/small_corpus.h"

namespace quesaco::site {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Ids = std::vector<std::string>;

/// The small corpus, of which "qui" is of another theme than the others.
class OrderTest : public ::testing::Test {
 protected:
  OrderTest() {
    Corpus folder = quesaco::testing::small_corpus();
    Entry last = folder.entries[0];
    last.id = "dernier";
    folder.entries.push_back(last);
    for (Entry& entry : folder.entries) entry.theme = entry.id == "qui" ? "autre" : "adhesion";
    for (const store::Draft& draft : plan_take_over(folder, {}, {}).drafts) {
      current_.push_back({draft.document, 3, draft.content, "seed", ""});
    }
  }
  /// Ids of what is recorded, which is taken over.
  Ids put(const Ids& ids) {
    const auto drafts = plan_order(current_, "adhesion", ids).value();
    Ids moved;
    for (const store::Draft& draft : drafts) {
      EXPECT_EQ(draft.based_on, 3);
      moved.push_back(draft.document.name);
      std::ranges::find(current_, draft.document, &store::Revision::document)->content =
          draft.content;
    }
    return moved;
  }
  Ids order() const {
    const Corpus corpus = corpus_of(current_).value();
    Ids ids;
    for (const Entry& entry : corpus.entries) ids.push_back(entry.id);
    return ids;
  }
  bool refuses(const Ids& ids) const {
    const auto drafts = plan_order(current_, "adhesion", ids);
    if (drafts) return false;
    EXPECT_EQ(drafts.error().kind, Error::Kind::kInput);
    EXPECT_THAT(drafts.error().message, HasSubstr("relisez l'ordre"));
    return true;
  }

  std::vector<store::Revision> current_;
};

TEST_F(OrderTest, OnlyWhatMovesIsRecorded) {
  EXPECT_THAT(put({"dernier", "prix", "communes"}), ElementsAre("dernier"));
  EXPECT_THAT(order(), ElementsAre("dernier", "prix", "communes", "qui"));
  EXPECT_THAT(put({"dernier", "prix", "communes"}), IsEmpty());
}

TEST_F(OrderTest, RefusesAllButTheThemesOwnEachOnce) {
  EXPECT_TRUE(refuses({"prix", "communes"})) << "one is missing";
  EXPECT_TRUE(refuses({}));
  EXPECT_TRUE(refuses({"prix", "communes", "communes"}));
  EXPECT_TRUE(refuses({"prix", "communes", "qui"})) << "of another theme";
  EXPECT_TRUE(refuses({"prix", "communes", "dernier", "dernier"}));
  EXPECT_FALSE(refuses({"communes", "dernier", "prix"}));
}

TEST_F(OrderTest, RemovedEntriesHaveNoPlace) {
  const auto removed =
      std::ranges::find(current_, entry_document("dernier"), &store::Revision::document);
  removed->content.clear();
  EXPECT_TRUE(refuses({"prix", "communes", "dernier"}));
  EXPECT_THAT(put({"communes", "prix"}), ::testing::SizeIs(1));
}

}  // namespace
}  // namespace quesaco::site
