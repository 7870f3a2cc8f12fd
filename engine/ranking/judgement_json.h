#pragma once

#include <nlohmann/json.hpp>

#include "engine/ranking/judgement.h"

namespace quesaco::ranking {

[[nodiscard]] nlohmann::json to_json(const Judgements& judgements);

/// Throws std::exception where the JSON is not what to_json() gives.
[[nodiscard]] Judgements judgements_of(const nlohmann::json& json);

}  // namespace quesaco::ranking
