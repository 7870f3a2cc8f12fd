#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/embedder.h"
#include "engine/entry.h"
#include "engine/semantic/vector_cache.h"
#include "server/store/store.h"

namespace quesaco::bench {

/// A clock that stands where it is put.
class SetClock final : public store::Clock {
 public:
  explicit SetClock(TimePoint now) : now_(now) {}
  [[nodiscard]] TimePoint now() const override { return now_; }
  void set(TimePoint now) { now_ = now; }

 private:
  TimePoint now_;
};

/// Fills a store with `count` questions that went wrong over the last year, as it would stand after
/// that year: with what the engine proposed, the opinions, and the vector of each wording. They are
/// the corpus's wordings, some asked much more than others, each in one of many spellings. Always
/// the same for a `seed`. Spellings are not embedded, which would take an hour: a spelling's vector
/// is its wording's, turned at random until their cosine is 0.98, the median of 500 such spellings
/// that were embedded. Gives how many different texts there are.
std::size_t fill(store::Store& store, SetClock& clock, const Corpus& corpus,
                 semantic::VectorCache& vectors, const std::string& model, std::size_t count,
                 unsigned seed);

}  // namespace quesaco::bench
