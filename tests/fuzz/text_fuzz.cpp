// Any bytes may be asked: cleaning and folding twice change nothing, and no word is empty.

#include <cstdint>
#include <cstdlib>

#include "engine/text/analyzer.h"
#include "engine/text/fold.h"
#include "engine/text/question.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quesaco::text;
  static const Analyzer analyzer = Analyzer::load(QUESACO_SOURCE_DIR "/corpus/language").value();
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  if (fold(fold(raw)) != fold(raw)) std::abort();
  for (const std::string& word : analyzer.analyze(raw).words) {
    if (word.empty()) std::abort();
  }
  if (const auto cleaned = clean_question(raw); cleaned && clean_question(*cleaned) != cleaned) {
    std::abort();
  }
  return 0;
}
