#include <algorithm>
#include <array>
#include <charconv>

#include "server/api/staff/routes.h"
#include "server/api/staff/views.h"

namespace quesaco::api::staff {
namespace {

using quesaco::staff::Filter;
using quesaco::staff::Group;

constexpr std::int64_t kMostMessages = 1000;
constexpr std::size_t kMostComments = 50;
/// Questions of a group whose comments are looked for.
constexpr std::size_t kMostAsked = 2000;

// In the order of their enumerators.
constexpr std::array<std::string_view, 6> kStates = {"open", "new",     "seen",
                                                     "done", "ignored", "all"};
constexpr std::array<std::string_view, 4> kTroubles = {"", "unanswered", "choices", "unhelpful"};
constexpr std::string_view kMessageKey = "message:";

std::string_view name_of_state(store::TriageState state) {
  return store::kTriageNames.at(static_cast<std::size_t>(state));
}

Filter filter_of(const Call& call) {
  Filter filter{.since = call.text("since"), .words = call.text("q")};
  const auto* const state = std::ranges::find(kStates, call.text("state"));
  if (state != kStates.end()) filter.state = static_cast<Filter::State>(state - kStates.begin());
  const auto* const trouble = std::ranges::find(kTroubles, call.text("kind"));
  if (trouble != kTroubles.begin() && trouble != kTroubles.end()) {
    filter.trouble = static_cast<store::Trouble>(trouble - kTroubles.begin());
  }
  const std::string page = call.text("page");
  std::from_chars(page.data(), page.data() + page.size(), filter.page);
  return filter;
}

Json proposal_view(const Call& call, const std::optional<RankedEntry>& proposal) {
  if (!proposal) return nullptr;
  const std::string question = question_of(call, proposal->id);
  if (question.empty()) return nullptr;  // it has been removed since
  return {{"id", proposal->id}, {"question", question}, {"confidence", proposal->confidence}};
}

Json group_view(const Call& call, const Group& group) {
  return {{"key", group.key},
          {"kind", kTroubles.at(static_cast<std::size_t>(group.trouble))},
          {"q", group.text},
          {"count", group.count},
          {"week", group.week},
          {"before", group.week_before},
          {"examples", group.examples},
          {"wordings", group.wordings},
          {"last", group.last},
          {"band", name_of(group.band)},
          {"state", name_of_state(group.state)},
          {"proposal", proposal_view(call, group.proposal)}};
}

/// A message in the inbox's own terms.
std::string_view state_of(const store::StoredContact& message) {
  if (message.state == "new") return "new";
  return message.state == "in_hand" ? "seen" : "done";
}

bool fits(const store::StoredContact& message, const Call& call) {
  const std::string kind = call.text("kind");
  if (!kind.empty() && kind != "all" && kind != "message") return false;
  const std::string state = call.text("state");
  const std::string_view own = state_of(message);
  const bool fits_state =
      state == "all" || state == own || ((state.empty() || state == "open") && own != "done");
  return fits_state && message.sent_at >= call.text("since") &&
         (message.contact.message + message.question.value_or("")).find(call.text("q")) !=
             std::string::npos;
}

Json message_view(const store::StoredContact& message) {
  const std::string first_line =
      message.contact.message.substr(0, message.contact.message.find('\n'));
  return {{"key", std::string(kMessageKey) + message.receipt.number},
          {"kind", "message"},
          {"q", message.question.value_or(first_line)},
          {"count", 1},
          {"week", 0},
          {"before", 0},
          {"examples", Json::array()},
          {"wordings", 1},
          {"last", message.sent_at},
          {"band", "handoff"},
          {"state", state_of(message)},
          {"proposal", nullptr}};
}

/// Somebody waits for these: they come first, on the first page.
Result<Json> messages_view(const Call& call) {
  const auto messages = call.rooms.site.store().contacts().latest(kMostMessages);
  if (!messages) return tl::unexpected(messages.error());
  Json views = Json::array();
  for (const store::StoredContact& message : *messages) {
    if (fits(message, call)) views.push_back(message_view(message));
  }
  return views;
}

Json news_view(const quesaco::staff::Inbox::News& news) {
  return {{"version", news.version}, {"open", news.open}, {"messages", news.messages}};
}

Outcome inbox(const Call& call) {
  const Filter filter = filter_of(call);
  auto groups = messages_view(call);
  if (!groups) return problem(groups.error());
  const std::size_t messages = groups->size();
  if (filter.page > 1) groups = Json::array();
  // Before the page: what comes in between is told as news.
  const auto news = call.rooms.inbox.news();
  quesaco::staff::Page page;
  if (call.text("kind") != "message") page = call.rooms.inbox.page(filter);
  for (const Group& group : page.groups) groups->push_back(group_view(call, group));
  return reply({{"news", news_view(news)},
                {"progress", {{"done", page.progress.done}, {"total", page.progress.total}}},
                {"total", page.total + messages},
                {"groups", std::move(*groups)}});
}

Json why_view(const Call& call, const Answer& answer) {
  Json why = {{"known", nullptr}, {"alike", Json::array()}, {"words", Json::array()}};
  if (!answer.explanation) return why;
  const Explanation& explanation = *answer.explanation;
  if (explanation.known) why["known"] = *explanation.known;
  for (const auto& [entry, text, score] : explanation.wordings) {
    why["alike"].push_back(
        {{"entry", entry}, {"question", question_of(call, entry)}, {"text", text}});
  }
  for (const auto& [name, contribution] : explanation.ngrams) {
    why["words"].push_back({{"words", name}, {"weight", contribution}});
  }
  return why;
}

/// What visitors said of the answers, the newest question first.
Result<Json> comments_view(const Call& call, std::span<const std::string> questions) {
  const auto opinions = call.rooms.site.store().feedback().last_comments(
      questions.first(std::min(questions.size(), kMostAsked)), kMostComments);
  if (!opinions) return tl::unexpected(opinions.error());
  Json views = Json::array();
  for (const auto& [given_at, opinion] : *opinions) {
    const std::string entry = opinion.entry.value_or("");
    const std::string question = question_of(call, entry);  // empty where it has been removed since
    views.push_back(
        {{"at", given_at},
         {"text", opinion.comment.value_or("")},
         {"entry", question.empty() ? Json() : Json{{"id", entry}, {"question", question}}}});
  }
  return views;
}

Outcome group(const Call& call) {
  const auto whole = call.rooms.inbox.whole(call.text("key"));
  if (!whole) {
    return problem(404, "not_found", "Cette question n'est plus là : revenez à la liste.");
  }
  auto comments = comments_view(call, whole->questions);
  if (!comments) return problem(comments.error());
  Json texts = Json::array();
  for (const auto& [text, count, last, band, state] : whole->wordings) {
    if (texts.size() == kMostTriaged) break;
    texts.push_back({{"q", text},
                     {"count", count},
                     {"last", last},
                     {"band", name_of(band)},
                     {"state", name_of_state(state)}});
  }
  Json now = {{"band", "handoff"}, {"entries", Json::array()}};
  Json why = why_view(call, {});
  if (const auto answer =
          call.rooms.site.published()->engine().ask(whole->group.text, {.explain = true})) {
    now["band"] = name_of(answer->band);
    for (const RankedEntry& ranked : answer->ranked) {
      if (const Json view = proposal_view(call, ranked); !view.is_null()) {
        now["entries"].push_back(view);
      }
    }
    why = why_view(call, *answer);
  }
  return reply({{"group", group_view(call, whole->group)},
                {"texts", std::move(texts)},
                {"comments", std::move(*comments)},
                {"now", std::move(now)},
                {"why", std::move(why)}});
}

/// What is new, told when it changes; now and then a comment, by which a connection that is gone is
/// found. It is no use of the session, which ends under it.
class News {
 public:
  News(const Rooms& rooms, std::string token) : rooms_(rooms), token_(std::move(token)) {}

  std::optional<std::string> operator()() {
    constexpr int kSilence = 15;  // looks, about a second each
    const auto news = rooms_.inbox.news();
    const bool is_new = news.version != told_;
    if (!is_new && ++silent_ < kSilence) return "";
    if (!rooms_.auth.sessions().holds(token_)) return std::nullopt;
    silent_ = 0;
    told_ = news.version;
    return is_new ? "data: " + news_view(news).dump() + "\n\n" : ":\n\n";
  }

 private:
  const Rooms& rooms_;
  std::string token_;
  std::uint64_t told_ = 0;
  int silent_ = 0;
};

Outcome events(const Call& call) {
  return Success{.body = {}, .events = News(call.rooms, call.token)};
}

constexpr std::array<Route, 3> kRoutes = {{
    {"GET", "inbox", Access::kReader, inbox},
    {"GET", "inbox/group", Access::kReader, group},
    {"GET", "events", Access::kReader, events},
}};

}  // namespace

std::span<const Route> inbox_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
