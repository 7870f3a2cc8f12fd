#include "engine/ranking/packing.h"

#include "engine/kept/sealed_file.h"

namespace quesaco::ranking {

using nlohmann::json;

Result<void> write_cbor(const json& document, const std::filesystem::path& file) {
  const std::vector<std::uint8_t> bytes = json::to_cbor(document);
  return kept::write_sealed(file,
                            [&](const kept::Write& write) { write(bytes.data(), bytes.size()); });
}

Result<json> read_cbor(const std::filesystem::path& file) {
  const auto payload = kept::read_sealed(file);
  if (!payload) return tl::unexpected(payload.error());
  return json::from_cbor(*payload);
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

json packed(const Measure& measure) {
  return {{"documents", measure.vectorizer.documents()},
          {"frequencies", packed(measure.vectorizer.frequencies())},
          {"questions_centre", packed(measure.questions_centre)},
          {"passages_centre", packed(measure.passages_centre)}};
}

std::shared_ptr<const Measure> unpacked_measure(const json& value) {
  return std::make_shared<const Measure>(Measure{
      Vectorizer(value.at("documents"), unpacked<Vectorizer::Frequency>(value.at("frequencies"))),
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

}  // namespace quesaco::ranking
