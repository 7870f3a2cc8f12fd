#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/corpus/labelled.h"
#include "engine/learning/reader.h"
#include "engine/learning/workspace.h"
#include "engine/ranking/learner.h"

namespace quesaco::learning {

/// What a corpus became. Immutable.
struct Knowledge {
  std::shared_ptr<const Corpus> corpus;
  std::shared_ptr<const std::vector<corpus::LabelledText>> texts;  ///< labelled_texts(*corpus)
  std::shared_ptr<const index::Index> index;
  std::shared_ptr<const ranking::Model> model;
  std::shared_ptr<const Workspace> place;  ///< on disk, held for as long as this answers
  bool learned = true;                     ///< false: all is there but what learning adds

  /// What index and model say of a question.
  [[nodiscard]] ranking::Evidence judge(const ranking::Reading& question) const;
};

/// Knowledge, and what is left to do once it answers: to keep it on disk. What cannot be kept is
/// learned again at the next start.
struct Taken {
  Knowledge knowledge;
  std::function<Result<void>()> keep;
};

struct Options {
  std::filesystem::path data;     ///< where index, model and vectors are kept
  std::filesystem::path lexicon;  ///< see index::build_lexicon(); may be missing
  std::string settings;           ///< digest of all else that decides what is learned
  bool may_lack_vectors = false;  ///< whether to learn by words alone where they are not given
  ranking::LearningOptions ranking;
};

/// Turns a corpus into what answers questions. at_hand() may be called beside any other call;
/// otherwise one at a time.
class Learning {
 public:
  /// `reader` must outlive it.
  Learning(const Reader& reader, Options options);

  /// What was kept of this corpus, or else what answers by words, of which a part was learned:
  /// within a second or two for our own corpus.
  [[nodiscard]] Result<Knowledge> at_hand(Corpus corpus) const;

  /// What `before` becomes with the few texts that changed; else what was kept of this corpus; else
  /// all of it is learned.
  [[nodiscard]] Result<Taken> take(Corpus corpus, const std::optional<Knowledge>& before,
                                   const Progress& progress) const;

 private:
  [[nodiscard]] std::shared_ptr<const Workspace> workspace(const Corpus& corpus,
                                                           bool with_vectors) const;
  [[nodiscard]] static Knowledge begin(Corpus corpus);
  // `next` has its corpus and texts, and is to get the rest.
  /// What was kept in next.place.
  [[nodiscard]] std::optional<Knowledge> kept(Knowledge next) const;
  /// Nothing where the changes are many, or cannot be made.
  [[nodiscard]] std::optional<Taken> amend(const Knowledge& before, Knowledge next) const;
  /// Null where it cannot be written.
  [[nodiscard]] std::shared_ptr<const index::Index> amend_index(const Knowledge& before,
                                                                const Knowledge& next,
                                                                const Workspace& place) const;
  [[nodiscard]] Result<Taken> learn_all(Knowledge next, const Progress& progress) const;
  /// The one kept, or one made now.
  [[nodiscard]] Result<std::shared_ptr<const index::Index>> index_of(
      const ranking::Material& material, const Workspace& place) const;

  const Reader& reader_;
  Options options_;
};

}  // namespace quesaco::learning
