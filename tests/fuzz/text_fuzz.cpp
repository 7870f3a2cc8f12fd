// Any bytes may be asked: cleaning and folding twice change nothing, no word is empty, and each of
// several questions can be asked.

#include <cstdint>
#include <cstdlib>

#include "engine/dialogue/parts.h"
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
  const auto cleaned = clean_question(raw);
  if (!cleaned) return 0;
  if (clean_question(*cleaned).value_or("") != *cleaned) std::abort();
  static const auto parts =
      quesaco::dialogue::Parts::load(QUESACO_SOURCE_DIR "/corpus/language", analyzer).value();
  for (const auto& question : parts.of(*cleaned)) {
    if (!clean_question(question.text)) std::abort();
  }
  return 0;
}
