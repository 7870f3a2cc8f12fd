#include "engine/corpus/lint.h"

#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "engine/corpus/lint/wordings.h"
#include "engine/corpus/shape.h"

namespace quesaco::corpus {
namespace {

/// The rules that look at one entry or at the ids it names.
class Linter {
 public:
  Linter(const Loaded& loaded, std::string_view today) : loaded_(loaded), today_(today) {}

  std::vector<Issue> run() && {
    for (std::size_t i = 0; i < entries().size(); ++i) collect_id(i);
    for (std::size_t i = 0; i < entries().size(); ++i) check_entry(i);
    check_ids(loaded_.corpus.site.quick, loaded_.lines.site, "/quick");
    lint_wordings(loaded_, issues_);
    sort_by_place(issues_);
    return std::move(issues_);
  }

 private:
  [[nodiscard]] const std::vector<Entry>& entries() const { return loaded_.corpus.entries; }

  void collect_id(std::size_t index) {
    const Place place = loaded_.lines.entries[index].at("/id");
    const std::string& id = entries()[index].id;
    const auto [first, is_new] = places_.try_emplace(id, place);
    if (is_new) return;
    error(place, "l'identifiant \"" + id + "\" est déjà pris (" +
                     first->second.file.filename().string() + ":" +
                     std::to_string(first->second.line) + ") : donnez-en un autre à cette entrée.");
  }

  void check_entry(std::size_t index) {
    const Entry& entry = entries()[index];
    const LineMap& lines = loaded_.lines.entries[index];
    check_ids(entry.see_also, lines, "/see_also");
    for (std::size_t i = 0; i < entry.alternatives.size(); ++i) {
      check_ids(entry.alternatives[i].also, lines, "/alternatives/" + std::to_string(i) + "/also");
    }
    check_date(entry.source.date, lines.at("/source/date"));
    check_date(entry.verified, lines.at("/verified"));
    check_date(entry.review_by, lines.at("/review_by"));
    check_review(entry, lines.at("/review_by"));
    check_claim(entry, lines.at("/claim"));
  }

  void check_ids(const std::vector<std::string>& ids, const LineMap& lines,
                 const std::string& pointer) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (places_.contains(ids[i])) continue;
      error(lines.at(pointer + "/" + std::to_string(i)),
            "aucune entrée ne s'appelle \"" + ids[i] + "\" : corrigez ou retirez cet identifiant.");
    }
  }

  void check_date(const std::optional<std::string>& date, const Place& place) {
    if (!date) return;
    const auto parsed = parse_date(*date);
    if (parsed && parsed->ok()) return;
    error(place, "le " + *date + " n'existe pas : corrigez cette date.");
  }

  void check_review(const Entry& entry, const Place& place) {
    if (!entry.review_by || *entry.review_by >= today_) return;
    warning(place, "\"" + entry.id + "\" était à relire avant le " + *entry.review_by +
                       " : relisez la réponse, puis repoussez cette date.");
  }

  void check_claim(const Entry& entry, const Place& place) {
    if (!entry.myth || entry.myth->claim_origin != "reconstructed") return;
    warning(place, "l'affirmation de \"" + entry.id +
                       "\" a été reconstituée : faites-la confirmer, puis remplacez "
                       "\"reconstructed\" par \"confirmed\".");
  }

  void error(const Place& place, std::string message) {
    issues_.push_back(error_at(place, std::move(message)));
  }

  void warning(const Place& place, std::string message) {
    issues_.push_back(warning_at(place, std::move(message)));
  }

  const Loaded& loaded_;
  std::string_view today_;
  std::map<std::string, Place, std::less<>> places_;  // of each id, where it stands first
  std::vector<Issue> issues_;
};

}  // namespace

std::vector<Issue> lint(const Loaded& loaded, std::string_view today) {
  return Linter(loaded, today).run();
}

}  // namespace quesaco::corpus
