#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/corpus/labelled.h"
#include "engine/index/documents.h"
#include "engine/ranking/classes.h"
#include "engine/ranking/kernel.h"
#include "engine/ranking/passages.h"

namespace quesaco::ranking {

/// A text of the corpus, read.
struct Lesson {
  corpus::LabelledText text;
  Reading reading;
};

/// What a model learns from. Either everything has a vector or nothing has.
struct Material {
  std::vector<Lesson> questions;  ///< as they are asked
  std::vector<Lesson> passages;   ///< of answers: nobody asks them
};

/// All of it as the index takes it, the questions first; lives as long as the material.
[[nodiscard]] std::vector<index::Document> documents_of(const Material& material);

/// What its questions are compared by.
[[nodiscard]] std::shared_ptr<const Measure> measure_of(const Material& material);

[[nodiscard]] std::vector<Features> features_of(std::span<const Lesson> questions,
                                                const Measure& measure);

/// The passages with their entries, none without vectors.
[[nodiscard]] Passages collect_passages(std::span<const Lesson> passages, const Classes& classes,
                                        const Measure& measure);

}  // namespace quesaco::ranking
