#include "engine/emergency/examples.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/text/fold.h"

namespace quesaco::emergency {
namespace {

TEST(Examples, AreManyOfAllKindsAndNotThoseOfTheTests) {
  const auto examples =
      load_examples(QUESACO_SOURCE_DIR "/corpus/language/emergency/examples").value();
  std::set<std::string> texts;
  std::map<std::optional<Kind>, std::size_t> kinds;
  for (const Example& example : examples) {
    EXPECT_TRUE(texts.insert(text::fold(example.text)).second) << example.text;
    ++kinds[example.kind];
  }
  EXPECT_GE(examples.size() - kinds[std::nullopt], 600U);
  EXPECT_GE(kinds[std::nullopt], 1200U);
  EXPECT_EQ(kinds.size(), kKinds.size() + 1);
  std::ifstream file(QUESACO_SOURCE_DIR "/tests/quality/emergency.jsonl");
  for (std::string line; std::getline(file, line);) {
    const auto message = nlohmann::json::parse(line).at("q").get<std::string>();
    EXPECT_FALSE(texts.contains(text::fold(message))) << message;
  }
}

}  // namespace
}  // namespace quesaco::emergency
