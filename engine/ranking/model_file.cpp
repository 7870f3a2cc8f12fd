#include "engine/ranking/model_file.h"

#include <cstring>
#include <fstream>
#include <type_traits>

#include "engine/ranking/judgement_json.h"

namespace quesaco::ranking {
namespace {

using nlohmann::json;

// The file is CBOR. Long lists of numbers stand in byte strings, little-endian: one by one they
// would take four times the room and a second to read.

template <class Number>
  requires std::is_trivially_copyable_v<Number>
json packed(const std::vector<Number>& values) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(values.data());
  return json::binary({bytes, bytes + values.size() * sizeof(Number)});
}

template <class Number>
std::vector<Number> unpacked(const json& value) {
  const auto& bytes = value.get_binary();
  std::vector<Number> values(bytes.size() / sizeof(Number));
  if (!values.empty()) std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Number));
  return values;
}

json packed(const Measure& measure) {
  std::vector<std::uint32_t> features;
  std::vector<std::uint32_t> holders;
  for (const auto& [feature, count] : measure.vectorizer.frequencies()) {
    features.push_back(feature);
    holders.push_back(count);
  }
  return {{"documents", measure.vectorizer.documents()},
          {"features", packed(features)},
          {"holders", packed(holders)},
          {"questions_centre", packed(measure.questions_centre)},
          {"passages_centre", packed(measure.passages_centre)}};
}

std::shared_ptr<const Measure> unpacked_measure(const json& value) {
  const auto features = unpacked<std::uint32_t>(value.at("features"));
  const auto holders = unpacked<std::uint32_t>(value.at("holders"));
  Vectorizer::Frequencies frequencies;
  for (std::size_t i = 0; i < features.size(); ++i) frequencies.emplace(features[i], holders.at(i));
  return std::make_shared<const Measure>(Measure{
      Vectorizer(value.at("documents"), std::move(frequencies)),
      unpacked<float>(value.at("questions_centre")), unpacked<float>(value.at("passages_centre"))});
}

json packed(const Kernel& kernel) {
  const Kernel::Parts& parts = kernel.parts();
  return {{"features", packed(parts.features)},
          {"begins", packed(parts.begins)},
          {"postings", packed(parts.postings)},
          {"meaning", packed(parts.meaning)}};
}

Kernel unpacked_kernel(const json& value, std::size_t size) {
  return Kernel({unpacked<std::uint32_t>(value.at("features")),
                 unpacked<std::uint32_t>(value.at("begins")),
                 unpacked<Kernel::Posting>(value.at("postings")),
                 unpacked<float>(value.at("meaning")), size});
}

json packed(const std::vector<LearnedText>& questions) {
  std::vector<std::uint64_t> keys;
  json classes = json::array();
  for (const LearnedText& question : questions) {
    keys.push_back(question.key);
    classes.push_back(question.classes);
  }
  return {{"keys", packed(keys)}, {"classes", std::move(classes)}};
}

std::vector<LearnedText> unpacked_questions(const json& value) {
  const auto keys = unpacked<std::uint64_t>(value.at("keys"));
  std::vector<LearnedText> questions;
  questions.reserve(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    questions.push_back({keys[i], value.at("classes").at(i)});
  }
  return questions;
}

json packed(const std::vector<std::vector<float>>& weights) {
  json rows = json::array();
  for (const std::vector<float>& row : weights) rows.push_back(packed(row));
  return rows;
}

std::vector<std::vector<float>> unpacked_weights(const json& value) {
  std::vector<std::vector<float>> weights;
  for (const json& row : value) weights.push_back(unpacked<float>(row));
  return weights;
}

/// Throws std::runtime_error where the parts of a model do not fit together.
void verify(const Model& model) {
  const std::size_t classes = model.classes.entries() + 1;
  bool fits = model.weights.empty() || model.weights.size() == classes;
  for (const auto& row : model.weights) fits = fits && row.size() == model.questions.size();
  for (const LearnedText& question : model.questions) {
    for (const std::uint32_t cls : question.classes) fits = fits && cls < classes;
  }
  for (const std::uint32_t owner : model.passages.owners()) fits = fits && owner + 1 < classes;
  if (!fits) throw std::runtime_error("model");
}

}  // namespace

Result<void> save_model(const Model& model, const std::filesystem::path& file) {
  const json document = {
      {"format", kModelFormat},
      {"ids", model.classes.ids()},
      {"measure", packed(*model.measure)},
      {"questions", packed(model.questions)},
      {"kernel", packed(model.kernel)},
      {"passages",
       {{"vectors", packed(model.passages.vectors())},
        {"owners", packed(model.passages.owners())}}},
      {"weights", packed(model.weights)},
      {"judgements", to_json(*model.judgements)},
      {"edits", model.edits},
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
    std::vector<LearnedText> questions = unpacked_questions(document.at("questions"));
    const std::size_t size = questions.size();
    const json& passages = document.at("passages");
    Model model{Classes(document.at("ids")),
                unpacked_measure(document.at("measure")),
                std::move(questions),
                unpacked_kernel(document.at("kernel"), size),
                Passages(unpacked<float>(passages.at("vectors")),
                         unpacked<std::uint32_t>(passages.at("owners"))),
                unpacked_weights(document.at("weights")),
                std::make_shared<const Judgements>(judgements_of(document.at("judgements"))),
                document.at("edits")};
    verify(model);
    return model;
  } catch (const std::exception& error) {
    return environment_error("Le modèle " + file.string() + " est illisible (" + error.what() +
                             ").");
  }
}

}  // namespace quesaco::ranking
