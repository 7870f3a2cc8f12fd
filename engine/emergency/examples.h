#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/corpus/labelled.h"
#include "engine/emergency/kind.h"
#include "engine/result.h"
#include "engine/text/analyzer.h"

namespace quesaco::emergency {

/// A message that somebody in danger might write, or a harmless one that looks like it.
struct Example {
  std::string text;
  std::string theme;         ///< name of its file
  std::optional<Kind> kind;  ///< none: harmless
};

/// Reads the files of `folder`, `{"kind": "medical", "distress": ["…"], "harmless": ["…"]}` each,
/// or with "harmless" alone, in the order of their names. An error names the file and what to
/// write there.
[[nodiscard]] Result<std::vector<Example>> load_examples(const std::filesystem::path& folder);

/// As the learning reads texts: the kind stands for an entry, and harmless ones have none.
[[nodiscard]] std::vector<corpus::LabelledText> labelled(std::span<const Example> examples);

/// Tells lists of examples, and ways to analyse them, apart, now and after a restart.
[[nodiscard]] std::string revision_of(std::span<const Example> examples,
                                      const text::Analyzer& analyzer);

}  // namespace quesaco::emergency
