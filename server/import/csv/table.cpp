#include "server/import/csv/table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "engine/text/fold.h"
#include "server/import/csv/records.h"
#include "server/import/spaces.h"

namespace quesaco::importing {
namespace {

constexpr std::array<std::string_view, 6> kColumns{"id",           "section", "question",
                                                   "alternatives", "answer",  "source"};

/// Spreadsheets show, and do not run, what begins with an apostrophe.
std::string without_guard(std::string cell) {
  const bool guarded = cell.size() > 1 && cell[0] == '\'' &&
                       std::string_view("=+-@\t").find(cell[1]) != std::string_view::npos;
  return guarded ? cell.substr(1) : cell;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// The names of the columns, folded.
std::vector<std::string> names_in(const Record& header) {
  std::vector<std::string> names;
  names.reserve(header.cells.size());
  for (const std::string& cell : header.cells) names.push_back(text::fold(cell));
  return names;
}

bool is_header(const Record& record) {
  const auto names = names_in(record);
  return std::ranges::count(names, "question") > 0 && std::ranges::count(names, "answer") > 0;
}

/// The separator by which the first line is a header; nothing where none makes it one.
std::optional<char> separator_of(std::string_view csv, const std::filesystem::path& file) {
  csv.remove_prefix(std::min(csv.find_first_not_of('\n'), csv.size()));
  for (const char separator : {',', ';', '\t'}) {
    std::vector<corpus::Issue> ignored;
    corpus::Report attempt(file, ignored);
    const auto first = read_records(csv.substr(0, csv.find('\n')), separator, attempt);
    if (!first.empty() && is_header(first.front())) return separator;
  }
  return std::nullopt;
}

/// Reads rows by the names of their columns.
class Rows {
 public:
  Rows(const Record& header, corpus::Report& report) : names_(names_in(header)), report_(report) {
    for (auto name = names_.begin(); name != names_.end(); ++name) {
      if (name->empty()) continue;
      if (std::ranges::count(kColumns, *name) == 0) {
        report_.error(header.line, "la colonne « " + *name +
                                       " » n'est pas prévue : retirez-la, ou nommez-la id, "
                                       "section, question, alternatives, answer ou source.");
      } else if (std::find(names_.begin(), name, *name) != name) {
        report_.error(header.line,
                      "la colonne « " + *name + " » figure deux fois : n'en gardez qu'une.");
      }
    }
  }

  [[nodiscard]] Draft draft(const Record& row) const {
    report_stray_cells(row);
    return {row.line,
            cell(row, "id"),
            cell(row, "section"),
            cell(row, "question"),
            split(cell(row, "alternatives"), '|'),
            cell(row, "answer"),
            cell(row, "source")};
  }

 private:
  void report_stray_cells(const Record& row) const {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool has_name = i < names_.size() && !names_[i].empty();
      if (has_name || is_blank(row.cells[i])) continue;
      report_.error(row.line, "« " + row.cells[i] +
                                  " » n'est sous aucune colonne : mettez entre guillemets les "
                                  "textes qui contiennent le séparateur.");
    }
  }

  [[nodiscard]] std::string cell(const Record& row, std::string_view column) const {
    const auto place = static_cast<std::size_t>(std::ranges::find(names_, column) - names_.begin());
    return place < row.cells.size() ? without_guard(row.cells[place]) : std::string();
  }

  std::vector<std::string> names_;
  corpus::Report& report_;
};

}  // namespace

std::vector<Draft> read_table(std::string_view csv, corpus::Report& report) {
  const auto separator = separator_of(csv, report.file());
  if (!separator) {
    report.error(1,
                 "la première ligne ne nomme pas les colonnes « question » et « answer » : "
                 "enregistrez au format CSV un tableau dont l'en-tête est "
                 "id,section,question,alternatives,answer,source.");
    return {};
  }
  const std::vector<Record> records = read_records(csv, *separator, report);
  const Rows rows(records.front(), report);
  std::vector<Draft> drafts;
  for (const Record& row : std::span(records).subspan(1)) {
    if (!std::ranges::all_of(row.cells, is_blank)) drafts.push_back(rows.draft(row));
  }
  return drafts;
}

}  // namespace quesaco::importing
