#include "server/cli/questions_file.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace quesaco::cli {

Result<std::vector<LabelledQuestion>> read_questions(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return input_error(file.string() + " ne peut pas être lu : vérifiez le chemin.");
  std::vector<LabelledQuestion> questions;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      const auto json = nlohmann::json::parse(line);
      LabelledQuestion& question = questions.emplace_back(
          LabelledQuestion{json.at("q"), json.at("ok"), json.value("kind", std::string("autre"))});
      if (const auto previous = json.find("previous"); previous != json.end()) {
        question.previous = {previous->at("q"), previous->value("entry", std::string())};
      }
      question.parts = json.value("parts", question.parts);
      if (json.contains("emergency")) question.emergency = json.at("emergency").get<bool>();
    } catch (const nlohmann::json::exception&) {
      return input_error(file.string() + ":" + std::to_string(number) +
                         ": chaque ligne doit être {\"q\": \"…\", \"ok\": [\"id\", …], "
                         "\"kind\": \"…\"}, pour une suite avec \"previous\": {\"q\": \"…\", "
                         "\"entry\": \"id\"}, pour plusieurs questions avec "
                         "\"parts\": [[\"id\", …], …], pour une urgence avec "
                         "\"emergency\": true.");
    }
  }
  return questions;
}

}  // namespace quesaco::cli
