#pragma once

#include "engine/answer.h"
#include "engine/index/index.h"
#include "engine/ranking/model.h"

namespace quesaco::answering {

/// Why the model prefers entry `first`: the wordings most alike, what each feature of the
/// calibration adds, and the n-grams that spoke loudest.
[[nodiscard]] Explanation explain_ranking(const ranking::Model& model, const index::Index& index,
                                          const ranking::Reading& reading,
                                          const ranking::Evidence& evidence,
                                          const std::string& first);

}  // namespace quesaco::answering
