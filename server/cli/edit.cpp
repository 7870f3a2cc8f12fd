#include <fstream>
#include <iostream>
#include <iterator>

#include "server/cli/commands.h"
#include "server/cli/local_client.h"
#include "server/cli/questions_file.h"

namespace quesaco::cli {
namespace {

using Json = nlohmann::ordered_json;

Result<std::string> content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (in) return std::string(std::istreambuf_iterator<char>(in), {});
  return input_error("Le fichier " + file.string() + " ne s'ouvre pas : vérifiez son nom.");
}

Result<Json> request_of(const EditOptions& options) {
  const auto content = content_of(options.from);
  if (!content) return tl::unexpected(content.error());
  Json request = {{"command", "edit"},      {"id", options.id},
                  {"json", *content},       {"file", options.from.string()},
                  {"theme", options.theme}, {"dry_run", options.dry_run}};
  if (options.revision > 0) request["revision"] = options.revision;
  if (options.questions.empty()) return request;
  const auto questions = read_questions(options.questions);
  if (!questions) return tl::unexpected(questions.error());
  request["questions"] = Json::array();
  for (const LabelledQuestion& question : *questions) request["questions"].push_back(question.q);
  return request;
}

std::string in_words(const Json& reply) {
  std::string entries;
  for (const Json& id : reply["entries"]) {
    entries += (entries.empty() ? "" : ", ") + id.get<std::string>();
  }
  return entries.empty() ? "transmise" : reply.value("band", "") + " " + entries;
}

void print(const Json& reply) {
  if (reply.contains("revision")) {
    std::cout << "Révision " << reply["revision"] << " en ligne.\n";
    return;
  }
  for (const Json& change : reply["changes"]) {
    std::cout << change.value("q", "") << "\n    " << in_words(change["before"]) << " → "
              << in_words(change["after"]) << "\n";
  }
  std::cout << reply["changes"].size() << " réponse(s) changeraient, sur "
            << reply.value("questions", 0) << " questions.\n";
}

}  // namespace

Result<void> edit(const Settings& settings, const EditOptions& options) {
  const auto request = request_of(options);
  if (!request) return tl::unexpected(request.error());
  return ask_server(settings, *request).map(print);
}

}  // namespace quesaco::cli
