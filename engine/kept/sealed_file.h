#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "engine/result.h"

/// What the engine keeps on disk, verified before it is used. All failures are kEnvironment.
namespace quesaco::kept {

/// Takes the next bytes of a payload.
using Write = std::function<void(const void* data, std::size_t size)>;

/// Writes what `payload(write)` gives, piece by piece, and behind it a seal: "QSCOSEAL", the size
/// and the checksum of the payload (uint64 each, little-endian as on every machine that we
/// support). Written beside `file`, then renamed, so that nobody ever reads half of it; a power cut
/// may still take it, which the seal tells.
[[nodiscard]] Result<void> write_sealed(const std::filesystem::path& file,
                                        const std::function<void(const Write& write)>& payload);

/// The payload. Fails where the file is missing or damaged.
[[nodiscard]] Result<std::string> read_sealed(const std::filesystem::path& file);

/// The same without a copy, into memory of the payload's size; fails where it has another.
[[nodiscard]] Result<void> read_sealed(const std::filesystem::path& file,
                                       std::span<std::byte> payload);

}  // namespace quesaco::kept
