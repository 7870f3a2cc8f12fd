#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/entry.h"
#include "engine/result.h"
#include "server/store/revisions.h"

/// A corpus as the documents of a store, and back: together they hold all that its folder does.
namespace quesaco::site {

inline const store::DocumentId kSiteDocument{store::DocumentId::Kind::kSite, ""};
inline const store::DocumentId kOutOfScopeDocument{store::DocumentId::Kind::kOutOfScope, ""};

[[nodiscard]] inline store::DocumentId entry_document(std::string id) {
  return {store::DocumentId::Kind::kEntry, std::move(id)};
}

/// "site.json", "out_of_scope.json", or an entry's id: what people call it.
[[nodiscard]] std::string name_of(const store::DocumentId& document);

/// An entry, and where it stands among those of its theme: see places.h.
struct PlacedEntry {
  Entry entry;
  std::int64_t place = 0;
};

/// {"theme", "section", "place", "entry": as in the theme's file}, indented JSON.
[[nodiscard]] std::string write_placed(const PlacedEntry& placed);

/// kEnvironment where it is not what write_placed() writes.
[[nodiscard]] Result<PlacedEntry> read_placed(const std::string& content);

/// The fields of which two revisions of an entry say something else: those of its theme's file,
/// "theme", "section" and "place". None of a content that is empty or cannot be read.
[[nodiscard]] std::vector<std::string> changed_fields(const std::string& before,
                                                      const std::string& after);

/// What the newest revisions of all documents say, themes in the order of their names; removed ones
/// are left out. kEnvironment where one cannot be read, or where the site's own is missing.
[[nodiscard]] Result<Corpus> corpus_of(std::span<const store::Revision> current);

}  // namespace quesaco::site
