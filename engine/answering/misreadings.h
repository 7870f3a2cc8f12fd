#pragma once

#include <span>
#include <vector>

#include "engine/answering/snapshot.h"
#include "engine/engine.h"
#include "engine/ranking/material.h"

namespace quesaco::answering {

/// See Engine::misreadings(). `questions`: all of the corpus, read.
[[nodiscard]] std::vector<Misreading> misreadings(const Snapshot& snapshot,
                                                  std::span<const ranking::Lesson> questions);

}  // namespace quesaco::answering
