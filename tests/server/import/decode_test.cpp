#include "server/import/decode.h"

#include <gtest/gtest.h>

namespace quesaco::importing {
namespace {

using namespace std::string_view_literals;

TEST(Decode, ReadsWhatFrenchSpreadsheetsWrite) {
  struct Row {
    std::string_view bytes;
    std::string_view text;
    const char* reason;
  };
  const Row rows[] = {
      {"d\u00e9j\u00e0", "d\u00e9j\u00e0", "UTF-8"},
      {"\xEF\xBB\xBFid,question", "id,question", "UTF-8 with a byte order mark"},
      {"d\xE9j\xE0 \x9Cuf \x80 l\x92\xE9t\xE9",
       "d\u00e9j\u00e0 \u0153uf \u20ac l\u2019\u00e9t\u00e9",
       "Windows-1252, with what ISO 8859-1 lacks"},
      {"\xFF\xFE\xE9\0a\0"sv, "\u00e9a", "UTF-16, as Excel's Unicode text"},
      {"\xFE\xFF\0\xE9"sv, "\u00e9", "UTF-16, the other way round"},
      {"a\r\nb\rc\nd\r\n\r\n", "a\nb\nc\nd\n\n", "line ends of Windows, old Mac and Unix"},
      {"", "", "nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(decode(row.bytes), row.text) << row.reason;
}

}  // namespace
}  // namespace quesaco::importing
