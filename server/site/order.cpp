#include "server/site/order.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "server/site/documents.h"
#include "server/site/places.h"

namespace quesaco::site {
namespace {

struct Member {
  std::int64_t revision = 0;
  PlacedEntry placed;
};

Result<std::map<std::string, Member>> members_of(std::span<const store::Revision> current,
                                                 const std::string& theme) {
  std::map<std::string, Member> members;
  for (const store::Revision& revision : current) {
    if (revision.document.kind != store::DocumentId::Kind::kEntry || revision.content.empty()) {
      continue;
    }
    auto placed = read_placed(revision.content);
    if (!placed) return tl::unexpected(placed.error());
    if (placed->entry.theme != theme) continue;
    members.emplace(revision.document.name, Member{revision.number, std::move(*placed)});
  }
  return members;
}

}  // namespace

Result<std::vector<store::Draft>> plan_order(std::span<const store::Revision> current,
                                             const std::string& theme,
                                             const std::vector<std::string>& ids) {
  auto members = members_of(current, theme);
  if (!members) return tl::unexpected(members.error());
  std::set<std::string> missing;
  for (const auto& [id, member] : *members) missing.insert(id);
  const bool are_known =
      std::ranges::all_of(ids, [&](const std::string& id) { return missing.erase(id) > 0; });
  if (!are_known || !missing.empty()) {
    return input_error(
        "Les réponses de ce thème ont changé entre-temps : relisez l'ordre, puis enregistrez-le.");
  }
  std::vector<std::optional<std::int64_t>> had;
  had.reserve(ids.size());
  for (const std::string& id : ids) had.emplace_back(members->at(id).placed.place);
  const std::vector<std::int64_t> places = arrange(had);
  std::vector<store::Draft> drafts;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    Member& member = members->at(ids[i]);
    if (member.placed.place == places[i]) continue;
    member.placed.place = places[i];
    drafts.push_back({entry_document(ids[i]), member.revision, write_placed(member.placed)});
  }
  return drafts;
}

}  // namespace quesaco::site
