#pragma once

#include <memory>
#include <utility>

#include "engine/answering/language.h"
#include "engine/answering/snapshot.h"
#include "engine/engine.h"
#include "engine/learning/reader.h"

namespace quesaco {

/// What all snapshots of an engine answer with.
struct SnapshotTools {
  answering::Language language;
  learning::Reader reader;

  SnapshotTools(answering::Language language_, text::Analyzer analyzer,
                std::shared_ptr<const semantic::Embedder> embedder,
                const std::filesystem::path& vectors)
      : language(std::move(language_)), reader(std::move(analyzer), std::move(embedder), vectors) {}
};

struct EngineSnapshot::Parts {
  std::shared_ptr<const SnapshotTools> tools;
  answering::Snapshot snapshot;

  Parts(std::shared_ptr<const SnapshotTools> tools_, learning::Knowledge knowledge,
        std::shared_ptr<const emergency::Watch> watch)
      : tools(std::move(tools_)), snapshot(std::move(knowledge), std::move(watch)) {}
};

}  // namespace quesaco
