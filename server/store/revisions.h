#pragma once

#include <compare>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"

namespace quesaco::store {

/// What has a history: an entry, or one of the site's documents of which there is one each.
struct DocumentId {
  enum class Kind { kEntry, kSite, kOutOfScope };
  Kind kind = Kind::kEntry;
  std::string name;  ///< an entry's id; empty for the others

  [[nodiscard]] auto operator<=>(const DocumentId&) const = default;
};

/// What is to become a revision. What `content` means is not the store's business.
struct Draft {
  DocumentId document;
  std::int64_t based_on = 0;  ///< the revision that it was made from; 0: there was none
  std::string content;        ///< empty: the document is removed
};

struct Revision {
  DocumentId document;
  std::int64_t number = 0;  ///< 1, 2… for each document
  std::string content;      ///< empty: it was removed
  std::string author;       ///< kSeedAuthor, or a member of the staff
  std::string created_at;   ///< UTC, ISO 8601
};

/// Every version of everything that the staff may change: the truth that a folder seeds. Safe from
/// any thread.
class Revisions {
 public:
  static constexpr std::string_view kSeedAuthor = "seed";

  Revisions(Executor& executor, const Clock& clock) : executor_(executor), clock_(clock) {}

  /// Records all drafts or none. Gives the documents that have got another revision since
  /// `based_on`, which the database's own uniqueness tells: where there are any, nothing was
  /// recorded.
  [[nodiscard]] Result<std::vector<DocumentId>> append(std::span<const Draft> drafts,
                                                       const std::string& author);

  /// The newest revision of each document, those that were removed too.
  [[nodiscard]] Result<std::vector<Revision>> current() const;

  /// The newest revision by that author of each document that has one.
  [[nodiscard]] Result<std::vector<Revision>> current_by(std::string_view author) const;

  /// All revisions, oldest first; none for an unknown document.
  [[nodiscard]] Result<std::vector<Revision>> history(const DocumentId& document) const;

 private:
  Executor& executor_;
  const Clock& clock_;
};

}  // namespace quesaco::store
