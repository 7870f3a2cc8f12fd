#include "engine/corpus/lint/similarity.h"

#include <algorithm>
#include <iterator>

#include "engine/corpus/read/utf8.h"

namespace quesaco::corpus {
namespace {

constexpr std::size_t kGram = 3;
constexpr int kBitsPerPoint = 21;  // code points end at 0x10FFFF

std::uint64_t pack(std::u32string_view points) {
  std::uint64_t packed = 0;
  for (const char32_t point : points) packed = packed << kBitsPerPoint | point;
  return packed;
}

}  // namespace

Trigrams trigrams_of(std::string_view utf8) {
  const std::u32string points = code_points(utf8);
  const std::u32string_view view = points;
  Trigrams grams;
  if (!view.empty() && view.size() < kGram) grams.push_back(pack(view));
  for (std::size_t i = 0; i + kGram <= view.size(); ++i) {
    grams.push_back(pack(view.substr(i, kGram)));
  }
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

double jaccard(const Trigrams& left, const Trigrams& right) {
  if (left.empty() && right.empty()) return 1;
  Trigrams shared;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(shared));
  const std::size_t either = left.size() + right.size() - shared.size();
  return static_cast<double>(shared.size()) / static_cast<double>(either);
}

}  // namespace quesaco::corpus
