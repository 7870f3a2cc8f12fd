#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/ranking/material.h"
#include "engine/semantic/vector_cache.h"
#include "engine/text/analyzer.h"

namespace quesaco::learning {

/// Called with a step's French name and how far it is; false gives up.
using Progress = std::function<bool(std::string_view step, std::size_t done, std::size_t total)>;

/// Reads texts as the ranking sees them: their words, and their vectors where there is an embedder.
/// Safe to share between threads.
class Reader {
 public:
  /// `embedder`: null where words alone count. `vectors`: the file that keeps them.
  Reader(text::Analyzer analyzer, std::shared_ptr<const semantic::Embedder> embedder,
         const std::filesystem::path& vectors);

  [[nodiscard]] const text::Analyzer& analyzer() const { return analyzer_; }
  /// Null where there is none.
  [[nodiscard]] const semantic::Embedder* embedder() const { return embedder_.get(); }

  /// Of a visitor's question; empty where the embedder does not give one, or there is none: the
  /// question is still answered by its words.
  [[nodiscard]] semantic::Vector vector(const std::string& question) const;

  /// Texts of the corpus, without their vectors.
  [[nodiscard]] ranking::Material words(std::span<const corpus::LabelledText> texts) const;

  /// Gives all of it vectors, or on failure none of it; keeps those that it got.
  [[nodiscard]] Result<void> add_vectors(ranking::Material& material,
                                         const Progress& progress) const;

 private:
  [[nodiscard]] Result<void> add_vectors(std::vector<ranking::Lesson>& lessons,
                                         semantic::TextKind kind, const Progress& progress) const;

  text::Analyzer analyzer_;
  std::shared_ptr<const semantic::Embedder> embedder_;
  std::unique_ptr<semantic::VectorCache> vectors_;  // null with it
};

}  // namespace quesaco::learning
