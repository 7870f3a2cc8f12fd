#pragma once

#include <map>
#include <string>

#include "engine/entry.h"

namespace quesaco::corpus {

/// The files of the corpus in canonical form, by path relative to its folder: UTF-8, two-space
/// indentation, keys in the order of corpus/schema.json, a final newline. This is what Python's
/// json.dumps(x, indent=2, ensure_ascii=False) + "\n" writes, so that a canonical folder comes back
/// byte for byte. Entries stand in their theme's file in the order of `corpus.entries`.
[[nodiscard]] std::map<std::string, std::string> write_corpus(const Corpus& corpus);

/// One entry as it stands in its file, in the same form.
[[nodiscard]] std::string write_entry(const Entry& entry);

/// Hash of the canonical files, 16 hexadecimal digits: the same on every machine, another after any
/// change that the files show. FNV-1a 64 bits: no defence against a forger.
[[nodiscard]] std::string revision_of(const Corpus& corpus);

}  // namespace quesaco::corpus
