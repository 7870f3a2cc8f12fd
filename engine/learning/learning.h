#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "engine/learning/reader.h"
#include "engine/learning/workspace.h"
#include "engine/ranking/learner.h"

namespace quesaco::learning {

/// What a corpus became. Immutable.
struct Knowledge {
  std::shared_ptr<const Corpus> corpus;
  std::shared_ptr<const index::Index> index;
  std::shared_ptr<const ranking::Model> model;
};

struct Options {
  std::filesystem::path data;     ///< where index, model and vectors are kept
  std::filesystem::path lexicon;  ///< see index::build_lexicon(); may be missing
  bool may_lack_vectors = false;  ///< whether to learn by words alone where they are not given
  ranking::LearningOptions ranking;
};

/// Turns a corpus into what answers questions. One call at a time.
class Learning {
 public:
  /// `reader` must outlive it.
  Learning(const Reader& reader, Options options);

  /// What was kept of this corpus is opened; else the one `before`, or one kept of another corpus,
  /// learns the few texts that changed; else all are learned. Older versions are then removed.
  [[nodiscard]] Result<Knowledge> take(Corpus corpus, const std::optional<Knowledge>& before,
                                       const Progress& progress) const;

 private:
  /// Texts that are being learned, and whether with their vectors.
  struct Task;

  [[nodiscard]] Workspace workspace(const std::string& revision, bool with_vectors) const;
  [[nodiscard]] Result<std::shared_ptr<const ranking::Model>> model_of(
      const Task& task, const std::optional<Knowledge>& before, const Progress& progress) const;
  [[nodiscard]] std::shared_ptr<const ranking::Model> with_changes(const Task& task,
                                                                   const ranking::Model& model,
                                                                   const Workspace& from) const;
  [[nodiscard]] Result<std::shared_ptr<const ranking::Model>> learn_all(
      const Task& task, const Progress& progress) const;

  const Reader& reader_;
  Options options_;
};

}  // namespace quesaco::learning
