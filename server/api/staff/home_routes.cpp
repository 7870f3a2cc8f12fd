#include <algorithm>
#include <array>
#include <cmath>

#include "server/api/staff/routes.h"

namespace quesaco::api::staff {
namespace {

using store::to_iso8601;

constexpr std::chrono::days kWeek{7};
constexpr std::int64_t kMostMessages = 1000;
constexpr std::size_t kDateLength = std::string_view("YYYY-MM-DD").size();

std::string plural(std::size_t count, const std::string& one, const std::string& many) {
  return count == 1 ? one : std::to_string(count) + " " + many;
}

std::int64_t total_of(const store::BandCounts& counts) {
  return counts.answered + counts.choices + counts.handed_over;
}

std::int64_t percent_answered(const store::BandCounts& counts) {
  return std::lround(100.0 * static_cast<double>(counts.answered) /
                     static_cast<double>(total_of(counts)));
}

std::string said_of(const store::BandCounts& now, const store::BandCounts& before) {
  if (total_of(now) == 0) return "Aucune question n'a été posée ces sept derniers jours.";
  std::string sentence = plural(static_cast<std::size_t>(total_of(now)), "Une question a été posée",
                                "questions ont été posées") +
                         " ces sept derniers jours ; " + std::to_string(percent_answered(now)) +
                         " % ont reçu une réponse sûre";
  if (total_of(before) > 0) {
    const std::int64_t more = percent_answered(now) - percent_answered(before);
    sentence += more == 0 ? ", comme la semaine d'avant"
                : more > 0
                    ? ", " + std::to_string(more) + " points de plus que la semaine d'avant"
                    : ", " + std::to_string(-more) + " points de moins que la semaine d'avant";
  }
  return sentence + ".";
}

std::string said_of(const quesaco::staff::Page& open) {
  if (open.groups.empty()) return "Aucune question n'attend d'être regardée.";
  const quesaco::staff::Group& first = open.groups.front();
  return "La question sans bonne réponse la plus fréquente : « " + first.text + " » (" +
         plural(first.count, "une fois", "fois") + ").";
}

std::string said_of(const std::vector<store::StoredContact>& waiting) {
  if (waiting.empty()) return "Aucun message n'attend de réponse.";
  return plural(waiting.size(), "Un message attend une réponse", "messages attendent une réponse") +
         ".";
}

void add(Json& list, std::size_t count, std::string text, const char* href) {
  if (count > 0) list.push_back({{"text", std::move(text)}, {"href", href}, {"count", count}});
}

/// What of the corpus asks for somebody.
struct Upkeep {
  std::size_t claims = 0;      ///< that the staff has yet to confirm
  std::size_t unverified = 0;  ///< published answers that nobody has verified yet
  std::size_t overdue = 0;     ///< whose review date has passed
};

Upkeep upkeep_of(const Corpus& corpus, const std::string& today) {
  Upkeep upkeep;
  for (const Entry& entry : corpus.entries) {
    if (entry.status != EntryStatus::kPublished) continue;
    if (entry.myth && entry.myth->claim_origin == "reconstructed") ++upkeep.claims;
    if (!entry.verified) ++upkeep.unverified;
    if (entry.review_by && *entry.review_by < today) ++upkeep.overdue;
  }
  return upkeep;
}

Json first_run(const Upkeep& upkeep, const Corpus& corpus, bool is_asked) {
  return Json::array({
      {{"text", plural(upkeep.claims, "Confirmer une affirmation reconstituée",
                       "affirmations reconstituées à confirmer")},
       {"href", "#/reponses"},
       {"done", upkeep.claims == 0}},
      {{"text", plural(upkeep.unverified, "Vérifier une réponse", "réponses à vérifier")},
       {"href", "#/reponses"},
       {"done", upkeep.unverified == 0}},
      {{"text", "Ajouter l'adresse de votre site aux sites autorisés"},
       {"href", "#/reglages"},
       {"done", !corpus.site.allowed_origins.empty()}},
      {{"text", "Copier la ligne à coller dans votre site, puis y poser une première question"},
       {"href", "#/reglages"},
       {"done", is_asked}},
  });
}

Outcome summary(const Call& call) {
  store::Store& store = call.rooms.site.store();
  const auto now = call.rooms.clock.now();
  const std::string week = to_iso8601(now - kWeek);
  const auto counts = store.questions().bands(week, to_iso8601(now));
  const auto before = store.questions().bands(to_iso8601(now - 2 * kWeek), week);
  const auto latest = store.questions().latest(1);
  auto waiting = store.contacts().latest(kMostMessages);
  if (!counts || !before || !latest || !waiting) {
    return problem(503, "store", "Les chiffres ne peuvent pas être lus : réessayez bientôt.");
  }
  std::erase_if(*waiting, [](const auto& message) { return message.state == "answered"; });
  const quesaco::staff::Page open = call.rooms.inbox.page({});
  const auto view = call.rooms.site.published();
  const Corpus& corpus = view->entries().corpus();
  const Upkeep upkeep = upkeep_of(corpus, to_iso8601(now).substr(0, kDateLength));
  Json todo = Json::array();
  add(todo, waiting->size(), "Répondre aux messages", "#/messages");
  add(todo, open.total, "Regarder les questions sans bonne réponse", "#/boite");
  add(todo, upkeep.overdue, "Revoir les réponses dont la date est passée", "#/reponses");
  return reply({{"sentences", {said_of(*counts, *before), said_of(open), said_of(*waiting)}},
                {"todo", std::move(todo)},
                {"first_run", first_run(upkeep, corpus, !latest->empty())}});
}

constexpr std::array<Route, 1> kRoutes = {{{"GET", "summary", Access::kReader, summary}}};

}  // namespace

std::span<const Route> home_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
