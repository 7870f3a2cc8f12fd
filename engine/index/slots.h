#pragma once

#include <xapian.h>

/// How the Xapian databases are laid out. A change here needs a new kFormat in index.h.
namespace quesaco::index {

/// Value slot with the entry's id, in every document.
inline constexpr Xapian::valueno kEntrySlot = 0;

/// Terms are stems without a prefix; whole words, of questions and wordings, are behind this.
inline constexpr std::string_view kWordPrefix = "XW";

/// Before the whole words of an entry's own question and of the claim that it is about.
inline constexpr std::string_view kTitlePrefix = "XT";

/// Before the id of its entry, a term of every document, by which an update finds it.
inline constexpr std::string_view kEntryPrefix = "XI";

/// The databases of an index directory. The spellings of "entries" are those of questions and
/// answers, those of "words" the ones of wordings, which hold slips on purpose.
inline constexpr std::string_view kEntriesDatabase = "entries";  ///< one document an entry
inline constexpr std::string_view kTextsDatabase = "texts";      ///< one document a text
inline constexpr std::string_view kWordsDatabase = "words";  ///< one document an entry, whole words

}  // namespace quesaco::index
