#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "engine/result.h"

namespace quesaco::ranking {

/// The lower triangle of a symmetric matrix as a sealed file (engine/kept/sealed_file.h): its rows
/// of 1, 2, 3… floats, little-endian as on every machine that we support. Writing takes room for
/// one row.
[[nodiscard]] Result<void> save_triangle(
    const std::filesystem::path& file, std::size_t size,
    const std::function<float(std::size_t i, std::size_t j)>& element);

/// The rows, one after the other. Fails (kEnvironment) where the file is missing, damaged or
/// of another size.
[[nodiscard]] Result<std::vector<float>> load_triangle(const std::filesystem::path& file,
                                                       std::size_t size);

}  // namespace quesaco::ranking
