#include "engine/answering/understand.h"

#include "engine/text/correction.h"

namespace quesaco::answering {

Message understand(const Basis& basis, const std::string& text, bool as_typed) {
  const text::Analyzer& analyzer = basis.reader.analyzer();
  const auto correct = [&](const std::string& word) {
    return basis.snapshot.index().correct(word);
  };
  Message message;
  message.text = text;
  message.understood =
      as_typed ? text : text::correct_words(text, analyzer, basis.language.names, correct);
  message.reading.analysis = analyzer.analyze(message.understood);
  if (message.understood != text) message.typed = analyzer.analyze(text);
  message.wording = basis.snapshot.wording(text);
  return message;
}

}  // namespace quesaco::answering
