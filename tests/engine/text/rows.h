#pragma once

#include <string_view>
#include <vector>

#include "engine/text/analyzer.h"

namespace quesaco::text {

/// One rule of the language: what is typed, the words it becomes, why.
struct Row {
  std::string_view input;
  std::string_view words;
  std::string_view reason;
};

/// The analyzer over the project's own corpus/language.
[[nodiscard]] const Analyzer& french();

void expect_rows(const std::vector<Row>& rows);

/// All of these texts ask the same thing in other writing.
void expect_same(const std::vector<std::string_view>& texts);

}  // namespace quesaco::text
