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

/// An edited entry where it stands, and the lines of its text.
struct EditedEntry {
  PlacedEntry entry;
  corpus::LineMap lines;
};

/// Reads the edit's text, and puts the entry where it stood: `newest`, its newest revision. A new
/// one (null) goes to the end of its theme.
[[nodiscard]] Result<EditedEntry> place(const EntryEdit& edit, const store::Revision* newest,
                                        std::span<const store::Revision> current);

/// kInput, with file and line, where `after` breaks a rule of the corpus that was kept `before`.
/// `today` is "YYYY-MM-DD".
[[nodiscard]] Result<void> check(std::span<const store::Revision> before, const Corpus& after,
                                 const EditedEntry& edited, const std::string& today);

/// The error of an edit that was made from another revision than the newest of `history`.
[[nodiscard]] tl::unexpected<Error> refuse_stale(const std::string& id, std::int64_t base,
                                                 std::span<const store::Revision> history);

[[nodiscard]] tl::unexpected<Error> no_such_entry(const std::string& id);

}  // namespace quesaco::site
