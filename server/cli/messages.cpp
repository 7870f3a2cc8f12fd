#include <array>
#include <iostream>

#include "server/api/json_text.h"
#include "server/cli/commands.h"
#include "server/cli/csv.h"
#include "server/cli/local_client.h"

namespace quesaco::cli {
namespace {

using Json = nlohmann::ordered_json;

/// Null reads as nothing.
std::string text_of(const Json& message, const char* field) {
  const auto found = message.find(field);
  return found != message.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void print_csv(const Json& messages) {
  constexpr std::array<const char*, 7> kFields = {"receipt", "sent_at",  "name", "email",
                                                  "message", "question", "state"};
  const std::vector<std::string> header = {"reçu",    "date",     "nom", "e-mail",
                                           "message", "question", "état"};
  std::cout << kByteOrderMark << csv_line(header);
  for (const Json& message : messages) {
    std::vector<std::string> cells;
    cells.reserve(kFields.size());
    for (const char* field : kFields) cells.push_back(text_of(message, field));
    std::cout << csv_line(cells);
  }
}

void print_text(const Json& messages) {
  if (messages.empty()) std::cout << "Aucun message.\n";
  for (const Json& message : messages) {
    std::cout << text_of(message, "receipt") << "  " << text_of(message, "sent_at") << "  ["
              << (text_of(message, "state") == "new" ? "nouveau" : text_of(message, "state"))
              << "]\n"
              << text_of(message, "name") << " <" << text_of(message, "email") << ">\n";
    const std::string question = text_of(message, "question");
    if (!question.empty()) std::cout << "après la question : " << question << "\n";
    std::cout << text_of(message, "message") << "\n\n";
  }
}

}  // namespace

Result<void> messages(const Settings& settings, Format format) {
  return ask_server(settings, {{"command", "messages"}}).map([&](const Json& messages) {
    switch (format) {
      case Format::kCsv:
        return print_csv(messages);
      case Format::kJson:
        for (const Json& message : messages) std::cout << api::to_text(message) << "\n";
        return;
      case Format::kText:
        return print_text(messages);
    }
  });
}

}  // namespace quesaco::cli
