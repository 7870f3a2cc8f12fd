#include "engine/corpus/issue.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace quesaco::corpus {

Issue error_at(const Place& place, std::string message) {
  return {Issue::Severity::kError, place.file, place.line, std::move(message)};
}

Issue warning_at(const Place& place, std::string message) {
  return {Issue::Severity::kWarning, place.file, place.line, std::move(message)};
}

std::string to_string(const Issue& issue) {
  std::string text = issue.file.string() + ":";
  if (issue.line > 0) text += std::to_string(issue.line) + ":";
  text += issue.severity == Issue::Severity::kError ? " erreur: " : " avertissement: ";
  return text + issue.message;
}

void sort_by_place(std::vector<Issue>& issues) {
  std::stable_sort(issues.begin(), issues.end(), [](const Issue& left, const Issue& right) {
    return std::tie(left.file, left.line) < std::tie(right.file, right.line);
  });
}

}  // namespace quesaco::corpus
