#include "engine/ranking/triangle_file.h"

#include "engine/kept/sealed_file.h"

namespace quesaco::ranking {

namespace fs = std::filesystem;

Result<void> save_triangle(const fs::path& file, std::size_t size,
                           const std::function<float(std::size_t i, std::size_t j)>& element) {
  return kept::write_sealed(file, [&](const kept::Write& write) {
    std::vector<float> row;
    for (std::size_t i = 0; i < size; ++i) {
      row.clear();
      for (std::size_t j = 0; j <= i; ++j) row.push_back(element(i, j));
      write(row.data(), row.size() * sizeof(float));
    }
  });
}

Result<std::vector<float>> load_triangle(const fs::path& file, std::size_t size) {
  constexpr std::size_t kRoom = 16;  // for rows that may come: growing would copy them all
  std::vector<float> rows;
  rows.reserve((size + kRoom) * (size + kRoom + 1) / 2);
  rows.resize(size * (size + 1) / 2);
  auto read = kept::read_sealed(file, std::as_writable_bytes(std::span(rows)));
  if (!read) return tl::unexpected(read.error());
  return rows;
}

}  // namespace quesaco::ranking
