// Part of the build: make_lexicon WORD_LIST DIRECTORY writes the spelling dictionary that
// corrections beyond the corpus come from. It depends on the program and the language, not on a
// site, and would add five seconds to each one's first start.

#include <filesystem>
#include <iostream>

#include "engine/index/lexicon.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: make_lexicon WORD_LIST DIRECTORY\n";
    return 2;
  }
  namespace fs = std::filesystem;
  const fs::path directory = argv[2];
  const fs::path beside = directory.string() + ".new";
  if (auto built = quesaco::index::build_lexicon(argv[1], beside); !built) {
    std::cerr << built.error().message << '\n';
    return 1;
  }
  fs::remove_all(directory);
  fs::rename(beside, directory);
  return 0;
}
