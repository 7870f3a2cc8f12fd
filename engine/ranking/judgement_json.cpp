#include "engine/ranking/judgement_json.h"

namespace quesaco::ranking {
namespace {

using nlohmann::json;

json to_json(const Judgement& judgement) {
  return {{"scales", judgement.calibration.scales()},
          {"weights", judgement.calibration.weights()},
          {"answer", judgement.thresholds.answer},
          {"choices", judgement.thresholds.choices}};
}

Judgement judgement_of(const json& value) {
  return {Calibration(value.at("scales"), value.at("weights")),
          {value.at("answer"), value.at("choices")}};
}

}  // namespace

json to_json(const Judgements& judgements) {
  return {{"by_all", to_json(judgements.by_all)}, {"by_words", to_json(judgements.by_words)}};
}

Judgements judgements_of(const json& value) {
  return {judgement_of(value.at("by_all")), judgement_of(value.at("by_words"))};
}

}  // namespace quesaco::ranking
