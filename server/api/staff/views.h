#pragma once

#include <span>
#include <string>
#include <vector>

#include "server/api/staff/routes.h"

/// JSON that several routes give.
namespace quesaco::api::staff {

/// An entry's question; empty where it is not published.
[[nodiscard]] std::string question_of(const Call& call, const std::string& id);

/// {"band", "entries": [{"id", "question"}]}
[[nodiscard]] Json reply_view(const Call& call, const site::ReplyInShort& reply);

/// {"based_on", "asked", "changes", "clashes", "errors"}
[[nodiscard]] Json effect_view(const Call& call, const quesaco::staff::Effect& effect);

/// The entry of a revision, as it stands in the folder; null where it was removed.
[[nodiscard]] Json entry_of(const store::Revision& revision);

/// A document of which there is one, as it stands in the folder.
[[nodiscard]] Json document_of(const store::Revision& revision);

/// Who made a revision; null where it was taken over from the folder.
[[nodiscard]] Json author_of(const store::Revision& revision);

/// The refusal, with both texts where it is a conflict: `mine` and, of theirs, what `theirs` gives.
[[nodiscard]] tl::unexpected<Problem> problem_with_texts(
    const quesaco::staff::Refusal& refusal, const Json& mine,
    Json (*theirs)(const store::Revision& revision));

}  // namespace quesaco::api::staff
