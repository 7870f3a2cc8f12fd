#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/corpus/loader.h"
#include "engine/entry.h"
#include "engine/result.h"
#include "server/site/documents.h"

/// Whether an edit may be recorded, and what is said where it may not.
namespace quesaco::site {

struct EntryEdit;
struct DocumentEdit;

/// An edited entry where it stands, and the lines of its text.
struct EditedEntry {
  PlacedEntry entry;
  corpus::LineMap lines;
};

/// Reads the edit's text, and puts the entry where it stood: `newest`, its newest revision. A new
/// one (null) goes to the end of its theme.
[[nodiscard]] Result<EditedEntry> place(const EntryEdit& edit, const store::Revision* newest,
                                        std::span<const store::Revision> current);

/// What the edit of a document says, in the form that is kept: kSiteDocument or
/// kOutOfScopeDocument.
[[nodiscard]] Result<std::string> read_document(const DocumentEdit& edit);

/// kInput where `after` breaks a rule of the corpus that was kept `before`, with file and line of
/// `edited`, where an entry was. `today` is "YYYY-MM-DD".
[[nodiscard]] Result<void> check(std::span<const store::Revision> before, const Corpus& after,
                                 const EditedEntry* edited, const std::string& today);

/// The error of an edit that was made from another revision than the newest of `history`.
[[nodiscard]] tl::unexpected<Error> refuse_stale(const store::DocumentId& document,
                                                 std::int64_t base,
                                                 std::span<const store::Revision> history);

[[nodiscard]] tl::unexpected<Error> no_such_entry(const std::string& id);

}  // namespace quesaco::site
