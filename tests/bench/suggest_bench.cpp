// How soon what visitors type leads them to the right entry: after so many letters, how often it is
// suggested first, and among five. Also how long a suggestion takes.

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/corpus/labelled.h"
#include "engine/corpus/loader.h"
#include "engine/index/builder.h"
#include "engine/index/index.h"
#include "engine/text/analyzer.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMost = 5;

struct Question {
  std::string text;
  std::vector<std::string> entries;  // that answer it
};

std::vector<Question> labelled_questions() {
  std::vector<Question> questions;
  std::ifstream file(QUESACO_SOURCE_DIR "/tests/quality/questions.jsonl");
  for (std::string line; std::getline(file, line);) {
    const auto question = nlohmann::json::parse(line);
    if (!question["ok"].empty()) questions.push_back({question["q"], question["ok"]});
  }
  return questions;
}

std::vector<Question> own_questions(const Corpus& corpus) {
  std::vector<Question> questions;
  for (const Entry& entry : corpus.entries) {
    questions.push_back({entry.question, {entry.id}});
    if (entry.myth) questions.push_back({entry.myth->claim, {entry.id}});
  }
  return questions;
}

std::shared_ptr<const index::Index> index_of(const Corpus& corpus, const text::Analyzer& analyzer,
                                             const std::filesystem::path& folder) {
  const auto texts = corpus::labelled_texts(corpus);
  std::vector<text::Analysis> analyses;
  std::ranges::transform(texts, std::back_inserter(analyses),
                         [&](const auto& text) { return analyzer.analyze(text.text); });
  std::vector<index::Document> documents;
  for (std::size_t i = 0; i < texts.size(); ++i) documents.push_back({&texts[i], &analyses[i]});
  return index::build_index(documents, folder)
      .and_then([&] { return index::Index::open(folder); })
      .value();
}

/// The first `letters` of UTF-8.
std::string beginning(const std::string& text, std::size_t letters) {
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    const bool starts_letter = (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
    if (starts_letter && letters-- == 0) break;
  }
  return text.substr(0, end);
}

void measure(const std::string& name, const std::vector<Question>& questions,
             const index::Index& index, const text::Analyzer& analyzer) {
  for (const std::size_t letters : {3, 6, 10, 15, 25}) {
    double first = 0;
    double among = 0;
    double suggested = 0;
    std::vector<double> times;
    for (const Question& question : questions) {
      const auto start = Clock::now();
      const auto ids = index.suggest(analyzer.analyze(beginning(question.text, letters)), kMost);
      times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
      const auto found = std::ranges::find_first_of(ids, question.entries);
      first += found != ids.end() && found == ids.begin() ? 1 : 0;
      among += found != ids.end() ? 1 : 0;
      suggested += static_cast<double>(ids.size());
    }
    const auto count = static_cast<double>(questions.size());
    std::ranges::sort(times);
    std::cout << std::fixed << std::setprecision(3) << name << ", " << letters << " letters: first "
              << first / count << ", among " << suggested / count << " suggested " << among / count
              << "; p50 " << times[times.size() / 2] << " ms, longest " << times.back() << " ms\n";
  }
}

int run() {
  const testing::TemporaryFolder folder;
  const auto analyzer = text::Analyzer::load(QUESACO_SOURCE_DIR "/corpus/language").value();
  const Corpus corpus = corpus::load_corpus(QUESACO_SOURCE_DIR "/corpus/cpts").value().corpus;
  const auto index = index_of(corpus, analyzer, folder.path() / "index");
  measure("labelled questions", labelled_questions(), *index, analyzer);
  measure("own questions", own_questions(corpus), *index, analyzer);
  return 0;
}

}  // namespace
}  // namespace quesaco::bench

int main() { return quesaco::bench::run(); }
