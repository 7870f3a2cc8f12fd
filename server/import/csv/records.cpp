#include "server/import/csv/records.h"

#include <algorithm>
#include <utility>

namespace quesaco::importing {
namespace {

constexpr char kQuote = '"';

class Parser {
 public:
  Parser(std::string_view csv, char separator, corpus::Report& report)
      : csv_(csv), ends_{separator, '\n'}, report_(report) {}

  std::vector<Record> run() && {
    std::vector<Record> records;
    while (at_ < csv_.size()) {
      Record record = read_record();
      const bool is_empty_line = record.cells.size() == 1 && record.cells.front().empty();
      if (!is_empty_line) records.push_back(std::move(record));
    }
    return records;
  }

 private:
  Record read_record() {
    Record record{line_, {}};
    do {
      record.cells.push_back(take(kQuote) ? read_quoted() : read_plain());
    } while (take(ends_.front()));
    if (take('\n')) ++line_;
    return record;
  }

  std::string read_plain() {
    return read_up_to(std::min(csv_.find_first_of(ends_, at_), csv_.size()));
  }

  /// What follows an opening quotation mark.
  std::string read_quoted() {
    const int opened = line_;
    std::string cell;
    while (true) {
      const std::size_t end = csv_.find(kQuote, at_);
      if (end == std::string_view::npos) {
        report_.error(opened,
                      "une cellule s'ouvre ici par un guillemet qui ne se referme pas : ajoutez "
                      "celui qui manque, ou doublez les guillemets du texte (\"\").");
        at_ = csv_.size();
        return cell;
      }
      cell += read_up_to(end);
      ++at_;
      if (!take(kQuote)) break;
      cell += kQuote;  // two stand for one
    }
    line_ += static_cast<int>(std::ranges::count(cell, '\n'));
    if (at_ < csv_.size() && ends_.find(csv_[at_]) == std::string::npos) {
      report_.error(line_,
                    "du texte suit le guillemet qui ferme une cellule : doublez les guillemets du "
                    "texte (\"\").");
      (void)read_plain();
    }
    return cell;
  }

  std::string read_up_to(std::size_t end) {
    const std::size_t begin = std::exchange(at_, end);
    return std::string(csv_.substr(begin, end - begin));
  }

  bool take(char c) {
    const bool is_next = at_ < csv_.size() && csv_[at_] == c;
    if (is_next) ++at_;
    return is_next;
  }

  std::string_view csv_;
  std::string ends_;  // of a plain cell
  corpus::Report& report_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

std::vector<Record> read_records(std::string_view csv, char separator, corpus::Report& report) {
  return Parser(csv, separator, report).run();
}

}  // namespace quesaco::importing
