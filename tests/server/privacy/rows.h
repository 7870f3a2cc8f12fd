#pragma once

#include <gtest/gtest.h>

#include <span>
#include <string_view>

#include "server/privacy/mask.h"

namespace quesaco::privacy {

struct Row {
  std::string_view input;
  std::string_view output;
  std::string_view reason;
};

/// Each row comes out as it says, and stays so when it is masked again.
inline void expect_rows(std::span<const Row> rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(mask(row.input), row.output) << row.reason;
    EXPECT_EQ(mask(row.output), row.output) << "again: " << row.reason;
  }
}

/// Each text comes out as it went in.
struct Kept {
  std::string_view text;
  std::string_view reason;
};

inline void expect_kept(std::span<const Kept> rows) {
  for (const Kept& row : rows) EXPECT_EQ(mask(row.text), row.text) << row.reason;
}

}  // namespace quesaco::privacy
