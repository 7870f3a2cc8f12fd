#include <iostream>

#include "engine/corpus/writer.h"
#include "server/cli/commands.h"
#include "server/import/faq_file.h"
#include "server/import/folder.h"

namespace quesaco::cli {
namespace {

void print(const std::vector<corpus::Issue>& issues) {
  for (const corpus::Issue& issue : issues) std::cerr << to_string(issue) << '\n';
}

}  // namespace

Result<void> import_faq(const ImportOptions& options) {
  const auto loaded = importing::read_faq_file(options.file);
  if (!loaded) {
    print(loaded.error());
    return input_error("Rien n'a été écrit : corrigez les lignes de " + options.file.string() +
                       " indiquées ci-dessus, puis recommencez.");
  }
  print(loaded->warnings);
  auto written = importing::write_folder(corpus::write_corpus(loaded->corpus), options.into);
  if (!written) return written;
  std::cout << loaded->corpus.entries.size() << " réponses importées. Pour les voir : quesaco serve"
            << " --corpus " << options.into.string() << "\n";
  return {};
}

}  // namespace quesaco::cli
