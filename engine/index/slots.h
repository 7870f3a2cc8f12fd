#pragma once

#include <xapian.h>

/// How the Xapian databases are laid out. A change here needs a new kFormat in index.h.
namespace quesaco::index {

/// Value slot with the entry's id, in every document.
inline constexpr Xapian::valueno kEntrySlot = 0;

/// Terms are stems without a prefix; whole words, for suggestions while typing, are behind this.
inline constexpr std::string_view kWordPrefix = "XW";

/// Before the id of its entry, a term of every document, by which an update finds it.
inline constexpr std::string_view kEntryPrefix = "XI";

/// The two databases of an index directory.
inline constexpr std::string_view kEntriesDatabase = "entries";  ///< one document an entry
inline constexpr std::string_view kTextsDatabase = "texts";      ///< one document a text

}  // namespace quesaco::index
