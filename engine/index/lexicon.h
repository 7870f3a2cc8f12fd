#pragma once

#include <filesystem>

#include "engine/kept/memory_file.h"
#include "engine/result.h"

namespace quesaco::index {

/// Writes a Xapian spelling dictionary of the words in `word_list` (UTF-8, one a line, as in
/// Debian's wfrench) into the sealed file `lexicon`: the words that are no
/// typing slips, in questions and in the corpus's wordings. Words are folded; each remembers how it
/// is written, unless two words fold alike. Takes seconds. Fails (kEnvironment) where the list
/// cannot be read or the disk is at fault.
[[nodiscard]] Result<void> build_lexicon(const std::filesystem::path& word_list,
                                         const std::filesystem::path& lexicon);

/// Its database, in memory. Fails (kEnvironment) where the file is missing or damaged.
[[nodiscard]] Result<kept::MemoryFile> load_lexicon(const std::filesystem::path& lexicon);

}  // namespace quesaco::index
