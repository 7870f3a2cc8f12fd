#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/engine.h"
#include "engine/index/index.h"
#include "engine/ranking/labelled.h"
#include "engine/ranking/model.h"
#include "engine/ranking/near_wordings.h"
#include "engine/text/analyzer.h"

namespace quesaco {

/// Everything that answers a question, frozen: corpus, index, vectors, model. The model may have
/// been trained on an earlier corpus; what it has not seen yet is in the near wordings. Immutable.
class Snapshot {
 public:
  /// `texts` and `readings`: labelled_texts(*corpus), at the same places.
  Snapshot(std::shared_ptr<const Corpus> corpus, std::shared_ptr<const index::Index> index,
           std::shared_ptr<const ranking::Model> model,
           std::shared_ptr<const std::vector<ranking::LabelledText>> texts,
           std::shared_ptr<const std::vector<ranking::Reading>> readings);

  /// Ranks the published entries for a question that was cleaned and read.
  [[nodiscard]] Answer answer(const std::string& question, const ranking::Reading& reading,
                              bool explain) const;

  /// See Engine::misreadings().
  [[nodiscard]] std::vector<Misreading> misreadings() const;

  [[nodiscard]] bool knows(const std::string& folded) const { return known_.contains(folded); }

  [[nodiscard]] const std::shared_ptr<const Corpus>& corpus() const { return corpus_; }
  /// The question of a published entry; nothing for another id.
  [[nodiscard]] std::optional<std::string> question_of(const std::string& entry) const;
  [[nodiscard]] const std::shared_ptr<const index::Index>& index() const { return index_; }
  [[nodiscard]] const std::shared_ptr<const ranking::Model>& model() const { return model_; }
  [[nodiscard]] const std::shared_ptr<const std::vector<ranking::LabelledText>>& texts() const {
    return texts_;
  }
  [[nodiscard]] const std::shared_ptr<const std::vector<ranking::Reading>>& readings() const {
    return readings_;
  }

 private:
  using Confidences = std::unordered_map<std::string, double>;

  /// A wording that settles the question, and how surely.
  struct Ruling {
    const ranking::LabelledText* wording = nullptr;
    double probability = 0;
    bool same = false;  ///< the question is this wording, not only like it
  };

  [[nodiscard]] Confidences learned(const ranking::Evidence& evidence) const;
  [[nodiscard]] Ruling ruling(const std::string& question, const ranking::Reading& reading) const;
  [[nodiscard]] Explanation explain(const ranking::Reading& reading,
                                    const ranking::Evidence& evidence, const Ruling& ruling,
                                    const std::string& first) const;

  std::shared_ptr<const Corpus> corpus_;
  std::shared_ptr<const index::Index> index_;
  std::shared_ptr<const ranking::Model> model_;
  std::shared_ptr<const std::vector<ranking::LabelledText>> texts_;
  std::shared_ptr<const std::vector<ranking::Reading>> readings_;
  std::unordered_set<std::string> published_;
  std::unordered_map<std::string, const ranking::LabelledText*> known_;  // by folded text
  std::unique_ptr<const ranking::NearWordings> fresh_;  // null where the model knows all
};

}  // namespace quesaco
