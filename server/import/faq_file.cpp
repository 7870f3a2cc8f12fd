#include "server/import/faq_file.h"

#include <fstream>
#include <optional>
#include <string>
#include <utility>

#include "engine/corpus/read/located_json.h"
#include "server/import/csv/table.h"
#include "server/import/decode.h"
#include "server/import/html/scripts.h"
#include "server/import/json_ld.h"
#include "server/import/site.h"
#include "server/import/spaces.h"

namespace quesaco::importing {
namespace {

/// At most one byte more than may be imported; nothing if the file is unreadable.
std::optional<std::string> read_capped(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes(kMaxImportBytes + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in.eof() && in.fail()) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

std::vector<Draft> read_json(std::string_view json, corpus::Report& report) {
  const auto root = corpus::parse_located(json, report);
  return root ? read_faq_pages(*root) : std::vector<Draft>();
}

/// Pages carry other JSON-LD beside their questions, and a mistake in it is nothing to us.
std::vector<Draft> read_page(std::string_view html, corpus::Report& report) {
  std::vector<Draft> drafts;
  std::vector<corpus::Issue> issues;
  for (const std::string& script : json_ld_scripts(html)) {
    corpus::Report attempt(report.file(), issues);
    for (Draft& draft : read_json(script, attempt)) drafts.push_back(std::move(draft));
  }
  if (!drafts.empty()) return drafts;
  for (corpus::Issue& issue : issues) report.error(issue.line, std::move(issue.message));
  return {};
}

std::vector<Draft> read_text(std::string_view text, corpus::Report& report) {
  const std::string_view content = trimmed(text);
  if (content.starts_with('<')) return read_page(text, report);
  if (content.starts_with('{') || content.starts_with('[')) return read_json(text, report);
  return read_table(text, report);
}

std::vector<Draft> read_drafts(corpus::Report& report, const std::vector<corpus::Issue>& issues) {
  const auto bytes = read_capped(report.file());
  if (!bytes) {
    report.error(0, "ce fichier ne peut pas être lu : vérifiez son nom et ses droits d'accès.");
    return {};
  }
  if (bytes->size() > kMaxImportBytes) {
    report.error(0, "ce fichier dépasse " + std::to_string(kMaxImportBytes >> 20) +
                        " Mio : partagez-le en plusieurs.");
    return {};
  }
  std::vector<Draft> drafts = read_text(decode(*bytes), report);
  if (drafts.empty() && issues.empty()) {
    report.error(0,
                 "ce fichier ne contient aucune question : donnez un tableau CSV qui a des lignes "
                 "sous son en-tête, ou une page qui a des données structurées FAQPage.");
  }
  return drafts;
}

}  // namespace

tl::expected<corpus::Loaded, std::vector<corpus::Issue>> read_faq_file(
    const std::filesystem::path& file) {
  std::vector<corpus::Issue> errors;
  corpus::Report report(file, errors);
  corpus::Loaded loaded = make_site(read_drafts(report, errors), file, errors);
  sort_by_place(errors);
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return loaded;
}

}  // namespace quesaco::importing
