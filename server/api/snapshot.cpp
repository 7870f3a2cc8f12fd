#include "server/api/snapshot.h"

#include <algorithm>
#include <string>
#include <vector>

#include "server/api/json_text.h"
#include "server/api/views.h"

namespace quesaco::api {
namespace {

constexpr std::size_t kComma = 1;

class Room {
 public:
  explicit Room(std::size_t left) : left_(left) {}

  /// Whether it fits, beside what has been taken already.
  bool take(const Json& json) {
    const std::size_t needed = to_text(json).size() + kComma;
    if (needed > left_) return false;
    left_ -= needed;
    return true;
  }

 private:
  std::size_t left_;
};

}  // namespace

Json snapshot_view(const pages::RenderedCorpus& corpus) {
  Json snapshot = {
      {"type", "snapshot"}, {"version", corpus.corpus().revision}, {"entries", Json::array()}};
  Json& entries = snapshot["entries"];
  Room room(kLargestSnapshot - to_text(snapshot).size());
  std::vector<const Entry*> taken;
  for (const pages::RenderedEntry& rendered : corpus.entries()) {
    Json view = entry_view(rendered, corpus);
    view["wordings"] = Json::array();
    if (!room.take(view)) break;
    entries.push_back(std::move(view));
    taken.push_back(rendered.entry);
  }
  std::size_t longest = 0;
  for (const Entry* entry : taken) longest = std::max(longest, entry->alternatives.size());
  for (std::size_t nth = 0; nth < longest; ++nth) {
    for (std::size_t i = 0; i < taken.size(); ++i) {
      if (nth >= taken[i]->alternatives.size()) continue;
      const std::string& wording = taken[i]->alternatives[nth].text;
      if (!room.take(wording)) return snapshot;
      entries[i]["wordings"].push_back(wording);
    }
  }
  return snapshot;
}

}  // namespace quesaco::api
