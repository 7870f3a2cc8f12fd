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

json packed(const Bm25& terms) {
  json names = json::array();
  std::vector<std::uint32_t> ends;
  std::vector<std::uint32_t> classes;
  std::vector<float> weights;
  for (const auto& [term, postings] : terms.postings()) {
    for (const auto& [cls, weight] : postings) {
      classes.push_back(cls);
      weights.push_back(weight);
    }
    names.push_back(term);
    ends.push_back(static_cast<std::uint32_t>(classes.size()));
  }
  return {{"classes", terms.classes()},
          {"names", std::move(names)},
          {"ends", ends},
          {"owners", classes},
          {"weights", packed(weights)}};
}

Bm25 unpacked_terms(const json& value) {
  const std::vector<std::string> names = value.at("names");
  const std::vector<std::uint32_t> ends = value.at("ends");
  const std::vector<std::uint32_t> owners = value.at("owners");
  const std::vector<float> weights = unpacked(value.at("weights"));
  const std::size_t classes = value.at("classes");
  Bm25::Postings postings;
  std::size_t at = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (; at < ends.at(i); ++at) {
      if (owners.at(at) >= classes) throw std::runtime_error("terms");
      postings[names[i]].push_back({owners[at], weights.at(at)});
    }
  }
  return {classes, std::move(postings)};
}

json packed(const Nearest& nearest) {
  std::vector<float> all;
  for (const semantic::Vector& vector : nearest.vectors()) {
    all.insert(all.end(), vector.begin(), vector.end());
  }
  return {{"classes", nearest.classes()}, {"owners", nearest.owners()}, {"vectors", packed(all)}};
}

Nearest unpacked_nearest(const json& value) {
  std::vector<std::vector<std::uint32_t>> owners = value.at("owners");
  const std::size_t classes = value.at("classes");
  const std::vector<float> all = unpacked(value.at("vectors"));
  std::vector<semantic::Vector> vectors;
  const std::size_t dimension = owners.empty() ? 0 : all.size() / owners.size();
  for (std::size_t i = 0; i < owners.size(); ++i) {
    for (const std::uint32_t cls : owners[i]) {
      if (cls >= classes) throw std::runtime_error("nearest");
    }
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(i * dimension);
    vectors.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(dimension));
  }
  return {classes, std::move(vectors), std::move(owners)};
}

json packed(const Judgement& judgement) {
  return {{"scales", judgement.calibration.scales()},
          {"weights", judgement.calibration.weights()},
          {"thresholds", {judgement.thresholds.answer, judgement.thresholds.choices}}};
}

Judgement unpacked_judgement(const json& value) {
  return {Calibration(value.at("scales"), value.at("weights")),
          {value.at("thresholds").at(0), value.at("thresholds").at(1)}};
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
      {"terms", packed(model.classifier.terms())},
      {"nearest", packed(model.classifier.nearest())},
      {"by_all", packed(model.by_all)},
      {"by_words", packed(model.by_words)},
      {"near", {model.near_slope, model.near_intercept}},
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
    return Model{
        document.at("ids"),
        Classifier(Vectorizer(document.at("vocabulary"), unpacked(document.at("idf"))),
                   unpacked_model(document.at("words")), unpacked(document.at("centre")),
                   unpacked_model(document.at("meaning")), unpacked_terms(document.at("terms")),
                   unpacked_nearest(document.at("nearest"))),
        unpacked_judgement(document.at("by_all")),
        unpacked_judgement(document.at("by_words")),
        document.at("near").at(0),
        document.at("near").at(1),
        document.at("trained")};
  } catch (const std::exception& error) {
    return environment_error("Le modèle " + file.string() + " est illisible (" + error.what() +
                             ").");
  }
}

}  // namespace quesaco::ranking
