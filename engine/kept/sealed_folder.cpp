#include "engine/kept/sealed_folder.h"

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "engine/kept/checksum.h"
#include "engine/kept/sealed_file.h"

namespace quesaco::kept {
namespace {

namespace fs = std::filesystem;

fs::path seal_of(const fs::path& folder) { return folder / "seal"; }

/// "checksum size": of a regular file. Throws fs::filesystem_error.
std::string content(const fs::path& file) {
  constexpr std::size_t kBlock = std::size_t{1} << 18;
  std::vector<char> block(kBlock);
  std::ifstream in(file, std::ios::binary);
  Checksum checksum;
  std::streamsize size = 0;
  do {
    in.read(block.data(), kBlock);
    checksum.add(block.data(), static_cast<std::size_t>(in.gcount()));
    size += in.gcount();
  } while (in);
  if (in.bad() || !in.eof()) throw fs::filesystem_error("read", file, {});
  return std::to_string(checksum.value()) + " " + std::to_string(size);
}

/// A line for each file but the seal, in the order of their names. Throws fs::filesystem_error.
std::string listing(const fs::path& folder) {
  std::set<fs::path> files;
  for (const fs::directory_entry& found : fs::recursive_directory_iterator(folder)) {
    if (!found.is_directory() && found.path() != seal_of(folder)) files.insert(found.path());
  }
  std::string lines;
  for (const fs::path& file : files) {
    lines += content(file) + " " + file.lexically_relative(folder).generic_string() + "\n";
  }
  return lines;
}

tl::unexpected<Error> unreadable(const fs::path& folder) {
  return environment_error("Le dossier " + folder.string() +
                           " manque ou ne peut pas être lu : vérifiez-en les droits.");
}

}  // namespace

Result<void> seal_folder(const fs::path& folder) {
  try {
    const std::string lines = listing(folder);
    return write_sealed(seal_of(folder),
                        [&](const Write& write) { write(lines.data(), lines.size()); });
  } catch (const fs::filesystem_error&) {
    return unreadable(folder);
  }
}

Result<void> verify_folder(const fs::path& folder) {
  try {
    const auto sealed = read_sealed(seal_of(folder));
    if (sealed && *sealed == listing(folder)) return {};
    return environment_error("Le dossier " + folder.string() +
                             " est endommagé ou incomplet : effacez-le, il sera refait.");
  } catch (const fs::filesystem_error&) {
    return unreadable(folder);
  }
}

}  // namespace quesaco::kept
