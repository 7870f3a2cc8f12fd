#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/result.h"
#include "engine/text/analyzer.h"

/// Reading what notices.json, follow_ups.json, parts.json and the files of emergency/ are made of:
/// texts, and lists of phrases and words.
/// Errors (kInput) name the file, the member at fault and what to write there.
namespace quesaco::dialogue {

/// A phrase or a message: the French stems of its words, as text::Analysis has them.
using Stems = std::vector<std::string>;

/// A language file, whole.
struct ListFile {
  std::filesystem::path path;
  nlohmann::json content;

  [[nodiscard]] static Result<ListFile> read(const std::filesystem::path& path);
};

/// The text, not empty, at `pointer` (JSON pointer, e.g. "/greeting/text").
[[nodiscard]] Result<std::string> text_at(const ListFile& file, const std::string& pointer);

/// The texts at `pointer`: a list, not empty, of texts that are not empty.
[[nodiscard]] Result<std::vector<std::string>> texts_at(const ListFile& file,
                                                        const std::string& pointer);

/// The same where each text is one word as text::fold() writes it: others would never match.
[[nodiscard]] Result<std::vector<std::string>> words_at(const ListFile& file,
                                                        const std::string& pointer);

/// The names of the members of the object at `pointer`.
[[nodiscard]] Result<std::vector<std::string>> names_at(const ListFile& file,
                                                        const std::string& pointer);

/// The texts at `pointer` as stems. A text without a word is an error.
[[nodiscard]] Result<std::vector<Stems>> phrases_at(const ListFile& file,
                                                    const std::string& pointer,
                                                    const text::Analyzer& analyzer);

}  // namespace quesaco::dialogue
