#include "server/privacy/mask.h"

#include <iostream>
#include <string>

#include "server/cli/commands.h"

namespace quesaco::cli {

Result<void> mask() {
  for (std::string line; std::getline(std::cin, line);) std::cout << privacy::mask(line) << '\n';
  return {};
}

}  // namespace quesaco::cli
