#include <cmath>
#include <functional>
#include <iomanip>
#include <iostream>

#include "engine/corpus/shape.h"
#include "server/api/json_text.h"
#include "server/cli/commands.h"
#include "server/cli/csv.h"
#include "server/cli/local_client.h"

namespace quesaco::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string entry_in_words(const Json& entry) {
  const long percent = std::lround(entry.value("confidence", 0.0) * 100);
  return entry.value("id", "") + " (" + std::to_string(percent) + " %)";
}

std::string joined(const Json& list, const std::function<std::string(const Json&)>& to_text) {
  std::string text;
  for (const Json& one : list) text += (text.empty() ? "" : " | ") + to_text(one);
  return text;
}

void print_csv(const Json& groups) {
  const std::vector<std::string> header = {"question", "fois",     "vu comme",
                                           "réponses", "exemples", "dernière fois"};
  std::cout << kByteOrderMark << csv_line(header);
  for (const Json& group : groups) {
    const std::vector<std::string> cells = {
        group.value("q", ""),
        std::to_string(group.value("count", 0)),
        group.value("band", ""),
        joined(group["entries"], entry_in_words),
        joined(group["examples"], [](const Json& text) { return text.get<std::string>(); }),
        group.value("last", "")};
    std::cout << csv_line(cells);
  }
}

void print_text(const Json& groups) {
  if (groups.empty()) std::cout << "Aucune question n'est restée sans réponse.\n";
  for (const Json& group : groups) {
    const bool choices = group.value("band", "") == "choices";
    std::cout << std::setw(5) << group.value("count", 0) << " ×  " << group.value("q", "")
              << (choices ? "  [choix proposés]" : "") << "\n";
    if (!group["entries"].empty()) {
      std::cout << "          le plus proche : " << entry_in_words(group["entries"][0]) << "\n";
    }
  }
}

}  // namespace

Result<void> unanswered(const Settings& settings, const UnansweredOptions& options) {
  if (!options.since.empty() && !corpus::parse_date(options.since)) {
    return input_error("« " + options.since +
                       " » n'est pas une date : écrivez AAAA-MM-JJ, comme dans 2026-11-01.");
  }
  return ask_server(settings, {{"command", "unanswered"}, {"since", options.since}})
      .map([&](const Json& groups) {
        switch (options.format) {
          case Format::kCsv:
            return print_csv(groups);
          case Format::kJson:
            for (const Json& group : groups) std::cout << api::to_text(group) << "\n";
            return;
          case Format::kText:
            return print_text(groups);
        }
      });
}

}  // namespace quesaco::cli
