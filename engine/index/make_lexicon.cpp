// Part of the build: make_lexicon WORD_LIST FILE writes the spelling dictionary that tells
// words from typing slips. It depends on the program and the language, not on a site, and would
// add five seconds to each one's first start.

#include <filesystem>
#include <iostream>

#include "engine/index/lexicon.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: make_lexicon WORD_LIST FILE\n";
    return 2;
  }
  std::filesystem::remove_all(argv[2]);  // a folder, if an earlier program made it
  if (auto built = quesaco::index::build_lexicon(argv[1], argv[2]); !built) {
    std::cerr << built.error().message << '\n';
    return 1;
  }
  return 0;
}
