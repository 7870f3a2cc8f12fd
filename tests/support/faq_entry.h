#pragma once

#include <string>
#include <utility>

#include "engine/entry.h"

namespace quesaco::testing {

/// A published entry.
inline Entry faq_entry(std::string id, std::string question, std::string answer = {}) {
  Entry entry;
  entry.id = std::move(id);
  entry.question = std::move(question);
  entry.answer = std::move(answer);
  entry.source.title = "FAQ";
  return entry;
}

}  // namespace quesaco::testing
