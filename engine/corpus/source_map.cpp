#include "engine/corpus/source_map.h"

namespace quesaco::corpus {

Place LineMap::at(std::string_view pointer) const {
  while (true) {
    if (const auto found = line_of_.find(pointer); found != line_of_.end()) {
      return {file_, found->second};
    }
    if (pointer.empty()) return {file_, 0};
    pointer = pointer.substr(0, pointer.rfind('/'));
  }
}

}  // namespace quesaco::corpus
