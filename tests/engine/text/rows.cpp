#include "tests/engine/text/rows.h"

#include <gtest/gtest.h>

namespace quesaco::text {

const Analyzer& french() {
  static const Analyzer kAnalyzer = Analyzer::load(QUESACO_SOURCE_DIR "/corpus/language").value();
  return kAnalyzer;
}

void expect_rows(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    EXPECT_EQ(french().analyze(row.input).joined(), row.words)
        << '"' << row.input << "\": " << row.reason;
  }
}

void expect_same(const std::vector<std::string_view>& texts) {
  for (const auto& text : texts) {
    EXPECT_EQ(french().analyze(text).joined(), french().analyze(texts.front()).joined()) << text;
  }
}

}  // namespace quesaco::text
