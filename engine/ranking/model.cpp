#include "engine/ranking/model.h"

#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

namespace quesaco::ranking {
namespace {

using nlohmann::json;

// The file is CBOR. Floats stand in byte strings, little-endian: as numbers they would take four
// times the room and a second to read.

json packed(const std::vector<float>& values) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(values.data());
  return json::binary({bytes, bytes + values.size() * sizeof(float)});
}

std::vector<float> unpacked(const json& value) {
  const auto& bytes = value.get_binary();
  std::vector<float> values(bytes.size() / sizeof(float));
  if (!values.empty()) std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
  return values;
}

json packed(const LinearModel& model) {
  return {{"features", model.features()},
          {"classes", model.classes()},
          {"weights", packed(model.weights())}};
}

LinearModel unpacked_model(const json& value) {
  const auto features = value.at("features").get<std::size_t>();
  const auto classes = value.at("classes").get<std::size_t>();
  std::vector<float> weights = unpacked(value.at("weights"));
  if (weights.size() != (features + 1) * classes) throw std::runtime_error("weights");
  return {features, classes, std::move(weights)};
}

}  // namespace

Result<void> save_model(const Model& model, const std::filesystem::path& file) {
  const json document = {
      {"format", kModelFormat},
      {"ids", model.ids},
      {"vocabulary", model.classifier.vectorizer().vocabulary()},
      {"idf", packed(model.classifier.vectorizer().idf())},
      {"words", packed(model.classifier.words())},
      {"centre", packed(model.classifier.centre())},
      {"meaning", packed(model.classifier.meaning())},
      {"calibration", model.calibration.weights()},
      {"near", {model.near_slope, model.near_intercept}},
      {"thresholds", {model.thresholds.answer, model.thresholds.choices}},
      {"trained", model.trained},
  };
  const std::vector<std::uint8_t> bytes = json::to_cbor(document);
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) {
    return environment_error("Le modèle ne peut pas être écrit dans " + file.string() +
                             " : libérez de la place ou vérifiez les droits du dossier.");
  }
  return {};
}

Result<Model> load_model(const std::filesystem::path& file) {
  try {
    std::ifstream in(file, std::ios::binary);
    const json document = json::from_cbor(in);
    if (document.at("format") != kModelFormat) throw std::runtime_error("format");
    return Model{document.at("ids"),
                 Classifier(Vectorizer(document.at("vocabulary"), unpacked(document.at("idf"))),
                            unpacked_model(document.at("words")), unpacked(document.at("centre")),
                            unpacked_model(document.at("meaning"))),
                 Calibration(document.at("calibration")),
                 document.at("near").at(0),
                 document.at("near").at(1),
                 {document.at("thresholds").at(0), document.at("thresholds").at(1)},
                 document.at("trained")};
  } catch (const std::exception& error) {
    return environment_error("Le modèle " + file.string() + " est illisible (" + error.what() +
                             ").");
  }
}

}  // namespace quesaco::ranking
