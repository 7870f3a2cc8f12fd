#include "engine/ranking/model_file.h"

#include "engine/ranking/judgement_json.h"
#include "engine/ranking/packing.h"

namespace quesaco::ranking {
namespace {

using nlohmann::json;

json packed_questions(const std::vector<LearnedText>& questions) {
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
      {"questions", packed_questions(model.questions)},
      {"kernel", packed(model.kernel)},
      {"passages",
       {{"vectors", packed(model.passages.vectors())},
        {"owners", packed(model.passages.owners())}}},
      {"weights", packed(model.weights)},
      {"judgements", to_json(*model.judgements)},
      {"edits", model.edits},
  };
  return write_cbor(document, file);
}

Result<Model> load_model(const std::filesystem::path& file) {
  try {
    const auto read = read_cbor(file);
    if (!read) return tl::unexpected(read.error());
    const json& document = *read;
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
    return environment_error("Le modèle " + file.string() + " n'est pas de ce programme (" +
                             error.what() + ") : effacez-le, il sera refait.");
  }
}

}  // namespace quesaco::ranking
