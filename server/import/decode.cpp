#include "server/import/decode.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "engine/corpus/read/utf8.h"

namespace quesaco::importing {
namespace {

const char* encoding_of(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const char* marked = ucnv_detectUnicodeSignature(bytes.data(), static_cast<int32_t>(bytes.size()),
                                                   nullptr, &status);
  if (marked != nullptr) return marked;
  return corpus::valid_utf8_prefix(bytes) == bytes.size() ? "UTF-8" : "windows-1252";
}

}  // namespace

std::string decode(std::string_view bytes) {
  icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), encoding_of(bytes));
  if (text.startsWith(u"\uFEFF")) text.remove(0, 1);
  text.findAndReplace(u"\r\n", u"\n");
  text.findAndReplace(u"\r", u"\n");
  std::string utf8;
  return text.toUTF8String(utf8);
}

}  // namespace quesaco::importing
