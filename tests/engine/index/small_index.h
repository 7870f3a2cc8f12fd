#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <vector>

#include "engine/index/builder.h"
#include "engine/index/index.h"
#include "tests/support/language.h"
#include "tests/support/small_corpus.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::index::testing {

/// An index of the small corpus on disk, in a folder of its own.
class SmallIndex : public ::testing::Test {
 protected:
  SmallIndex() {
    for (const corpus::LabelledText& text : texts_) {
      analyses_.push_back(analyzer_.analyze(text.text));
    }
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      documents_.push_back({&texts_[i], &analyses_[i]});
    }
    EXPECT_TRUE(build_index(documents_, directory_));
  }

  [[nodiscard]] std::shared_ptr<const Index> open() const {
    return Index::open(directory_).value();
  }

  quesaco::testing::TemporaryFolder folder_;
  std::filesystem::path directory_ = folder_.path() / "index";
  text::Analyzer analyzer_ = quesaco::testing::french();
  std::vector<corpus::LabelledText> texts_ =
      corpus::labelled_texts(quesaco::testing::small_corpus());
  std::vector<text::Analysis> analyses_;
  std::vector<Document> documents_;
};

}  // namespace quesaco::index::testing
