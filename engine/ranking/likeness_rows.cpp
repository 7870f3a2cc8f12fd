#include "engine/ranking/likeness_rows.h"

#include <cblas.h>

#include <algorithm>

#include "engine/parallel.h"

namespace quesaco::ranking {
namespace {

constexpr std::size_t kBlock = 256;

/// The cosines of `count` questions to all, row after row; empty without vectors.
std::vector<float> meanings(const Kernel& kernel, std::size_t first, std::size_t count) {
  if (kernel.dimension() == 0) return {};
  std::vector<float> block(count * kernel.size());
  const auto all = static_cast<int>(kernel.size());
  const auto dimension = static_cast<int>(kernel.dimension());
  const float* vectors = kernel.meaning().data();
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(count), all, dimension, 1,
              vectors + first * kernel.dimension(), dimension, vectors, dimension, 0, block.data(),
              all);
  return block;
}

}  // namespace

void for_each_row(const Kernel& kernel, std::span<const Features> features,
                  const std::function<void(std::size_t i, const Likeness& likeness)>& work) {
  for (std::size_t first = 0; first < features.size(); first += kBlock) {
    const std::size_t count = std::min(kBlock, features.size() - first);
    const std::vector<float> block = meanings(kernel, first, count);
    for_each_index(count, [&](std::size_t row) {
      Likeness likeness{kernel.compare_words(features[first + row].words), {}};
      if (!block.empty()) {
        const auto begin = block.begin() + static_cast<std::ptrdiff_t>(row * kernel.size());
        likeness.meaning.assign(begin, begin + static_cast<std::ptrdiff_t>(kernel.size()));
      }
      work(first + row, likeness);
    });
  }
}

}  // namespace quesaco::ranking
