#pragma once

#include <cstring>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <vector>

#include "engine/ranking/kernel.h"
#include "engine/result.h"

/// How models are written to CBOR files. Long lists of numbers stand in byte strings,
/// little-endian: one by one they would take four times the room and a second to read. What is
/// unpacked from other documents throws a std::exception.
namespace quesaco::ranking {

/// Sealed files (engine/kept/sealed_file.h): nothing is parsed before the seal was verified. Both
/// fail with kEnvironment; a well sealed file of something else throws.
[[nodiscard]] Result<void> write_cbor(const nlohmann::json& document,
                                      const std::filesystem::path& file);
[[nodiscard]] Result<nlohmann::json> read_cbor(const std::filesystem::path& file);

template <class Number>
  requires std::is_trivially_copyable_v<Number>
[[nodiscard]] nlohmann::json packed(const std::vector<Number>& values) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(values.data());
  return nlohmann::json::binary({bytes, bytes + values.size() * sizeof(Number)});
}

template <class Number>
[[nodiscard]] std::vector<Number> unpacked(const nlohmann::json& value) {
  const auto& bytes = value.get_binary();
  std::vector<Number> values(bytes.size() / sizeof(Number));
  if (!values.empty()) std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Number));
  return values;
}

/// Row by row.
[[nodiscard]] nlohmann::json packed(const std::vector<std::vector<float>>& weights);
[[nodiscard]] std::vector<std::vector<float>> unpacked_weights(const nlohmann::json& value);

[[nodiscard]] nlohmann::json packed(const Measure& measure);
[[nodiscard]] std::shared_ptr<const Measure> unpacked_measure(const nlohmann::json& value);

[[nodiscard]] nlohmann::json packed(const Kernel& kernel);
/// `size`: its texts.
[[nodiscard]] Kernel unpacked_kernel(const nlohmann::json& value, std::size_t size);

}  // namespace quesaco::ranking
