#include "engine/kept/sealed_file.h"

#include <unistd.h>

#include <array>
#include <cstdint>
#include <fstream>

#include "engine/kept/checksum.h"

namespace quesaco::kept {
namespace {

namespace fs = std::filesystem;

struct Seal {
  std::array<char, 8> magic{'Q', 'S', 'C', 'O', 'S', 'E', 'A', 'L'};
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;

  bool operator==(const Seal&) const = default;
};
static_assert(sizeof(Seal) == 24, "as it stands in the file");

tl::unexpected<Error> damaged(const fs::path& file) {
  return environment_error("Le fichier " + file.string() +
                           " est endommagé : effacez-le, il sera refait.");
}

tl::unexpected<Error> unreadable(const fs::path& file) {
  return environment_error("Le fichier " + file.string() +
                           " manque ou ne peut pas être lu : vérifiez les droits du dossier.");
}

tl::unexpected<Error> not_written(const fs::path& file) {
  return environment_error("Le fichier " + file.string() +
                           " ne peut pas être écrit : libérez de la place ou vérifiez les droits "
                           "du dossier.");
}

/// Whether `payload` and its seal are in `file`.
bool write_to(const fs::path& file, const std::function<void(const Write&)>& payload) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  Checksum checksum;
  Seal seal;
  payload([&](const void* data, std::size_t size) {
    out.write(static_cast<const char*>(data), static_cast<std::streamsize>(size));
    checksum.add(data, size);
    seal.size += size;
  });
  seal.checksum = checksum.value();
  out.write(reinterpret_cast<const char*>(&seal), sizeof seal);
  return static_cast<bool>(out.flush());
}

}  // namespace

Result<void> write_sealed(const fs::path& file,
                          const std::function<void(const Write& write)>& payload) {
  // Another process may be writing the same file.
  const fs::path beside = file.string() + "." + std::to_string(::getpid()) + ".new";
  std::error_code failure;
  if (write_to(beside, payload)) {
    fs::rename(beside, file, failure);
    if (!failure) return {};
  }
  fs::remove(beside, failure);
  return not_written(file);
}

Result<std::string> read_sealed(const fs::path& file) {
  std::error_code failure;
  const std::uintmax_t size = fs::file_size(file, failure);
  if (failure) return unreadable(file);
  if (size < sizeof(Seal)) return damaged(file);
  std::string payload(size - sizeof(Seal), '\0');
  auto read = read_sealed(file, std::as_writable_bytes(std::span(payload)));
  if (!read) return tl::unexpected(read.error());
  return payload;
}

Result<void> read_sealed(const fs::path& file, std::span<std::byte> payload) {
  std::error_code failure;
  const std::uintmax_t size = fs::file_size(file, failure);
  std::ifstream in(file, std::ios::binary);
  if (failure || !in) return unreadable(file);
  if (size != payload.size() + sizeof(Seal)) return damaged(file);
  Seal found;
  in.read(reinterpret_cast<char*>(payload.data()), static_cast<std::streamsize>(payload.size()));
  in.read(reinterpret_cast<char*>(&found), sizeof found);
  Checksum checksum;
  checksum.add(payload.data(), payload.size());
  Seal expected;
  expected.size = payload.size();
  expected.checksum = checksum.value();
  return in && found == expected ? Result<void>() : damaged(file);
}

}  // namespace quesaco::kept
