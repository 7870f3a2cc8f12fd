#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/corpus/issue.h"

namespace quesaco::corpus {

/// Adds the errors of one file to a list that outlives it.
class Report {
 public:
  Report(std::filesystem::path file, std::vector<Issue>& issues)
      : file_(std::move(file)), issues_(issues) {}

  void error(int line, std::string message) {
    issues_.push_back(error_at({file_, line}, std::move(message)));
  }

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
  std::vector<Issue>& issues_;
};

}  // namespace quesaco::corpus
