#include "engine/ranking/triangle_file.h"

#include <cstdint>
#include <fstream>

namespace quesaco::ranking {

namespace fs = std::filesystem;

Result<void> save_triangle(const fs::path& file, std::size_t size,
                           const std::function<float(std::size_t i, std::size_t j)>& element) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  const std::uint64_t written_size = size;
  out.write(reinterpret_cast<const char*>(&written_size), sizeof written_size);
  std::vector<float> row;
  for (std::size_t i = 0; i < size; ++i) {
    row.clear();
    for (std::size_t j = 0; j <= i; ++j) row.push_back(element(i, j));
    out.write(reinterpret_cast<const char*>(row.data()),
              static_cast<std::streamsize>(row.size() * sizeof(float)));
  }
  if (out.flush()) return {};
  return environment_error("Le modèle ne peut pas être écrit dans " + file.string() +
                           " : libérez de la place ou vérifiez les droits du dossier.");
}

Result<std::vector<float>> load_triangle(const fs::path& file, std::size_t size) {
  std::ifstream in(file, std::ios::binary);
  std::uint64_t written_size = 0;
  in.read(reinterpret_cast<char*>(&written_size), sizeof written_size);
  constexpr std::size_t kRoom = 16;  // for rows that may come: growing would copy them all
  std::vector<float> rows;
  if (in && written_size == size) {
    rows.reserve((size + kRoom) * (size + kRoom + 1) / 2);
    rows.resize(size * (size + 1) / 2);
  }
  if (!in || written_size != size ||
      !in.read(reinterpret_cast<char*>(rows.data()),
               static_cast<std::streamsize>(rows.size() * sizeof(float)))) {
    return environment_error("Le fichier " + file.string() + " est illisible.");
  }
  return rows;
}

}  // namespace quesaco::ranking
