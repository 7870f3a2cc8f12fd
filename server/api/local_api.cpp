#include "server/api/local_api.h"

#include <set>

#include "engine/corpus/writer.h"
#include "engine/text/fold.h"
#include "server/api/json_text.h"
#include "server/site/folder_files.h"
#include "server/site/preview.h"

namespace quesaco::api {
namespace {

/// Messages and logged questions that are read at once.
constexpr std::int64_t kMostMessages = 100'000;
constexpr std::int64_t kQuestionsToPreview = 200;

bool flag_of(const Json& request, const char* name) {
  const auto found = request.find(name);
  return found != request.end() && found->is_boolean() && found->get<bool>();
}

Json entries_view(const std::vector<RankedEntry>& ranked) {
  Json entries = Json::array();
  for (const auto& [id, confidence] : ranked) {
    entries.push_back({{"id", id}, {"confidence", confidence}});
  }
  return entries;
}

Json revision_view(const store::Revision& revision) {
  Json view = {{"revision", revision.number},
               {"author", revision.author},
               {"created_at", revision.created_at}};
  if (revision.content.empty()) {
    view["removed"] = true;
    return view;
  }
  const Json content = Json::parse(revision.content, nullptr, /*allow_exceptions=*/false);
  if (content.is_object()) {
    for (const char* field : {"theme", "section", "entry"}) {
      if (content.contains(field)) view[field] = content[field];
    }
  }
  return view;
}

Json names_view(const std::vector<store::DocumentId>& documents) {
  Json names = Json::array();
  for (const store::DocumentId& document : documents) names.push_back(site::name_of(document));
  return names;
}

Json take_over_view(const site::TakeOver& taken) {
  return {{"added", names_view(taken.added)},
          {"changed", names_view(taken.changed)},
          {"removed", names_view(taken.removed)},
          {"conflicts", names_view(taken.conflicts)}};
}

/// Who may open the socket owns the data: nobody's role stands above that.
auth::Actor operator_named(const std::string& user) {
  return {user + " (ligne de commande)", store::Role::kAdministrator};
}

Result<Json> link_view(const auth::Outcome<std::string>& token) {
  if (token) return Json{{"link", "/staff/#lien=" + *token}};
  const bool store = token.error().code == auth::Refusal::Code::kStore;
  return store ? environment_error(token.error().message) : input_error(token.error().message);
}

Json reply_view(const site::ReplyInShort& reply) {
  return {{"band", name_of(reply.band)}, {"entries", reply.entries}};
}

}  // namespace

std::string LocalApi::answer(const std::string& request, const std::string& user) {
  const auto parsed = parse_object(request);
  const Result<Json> reply =
      parsed ? dispatch(*parsed, user)
             : input_error("La demande est illisible : employez la même version de quesaco.");
  if (reply) return to_text({{"reply", *reply}});
  const bool input = reply.error().kind == Error::Kind::kInput;
  return to_text(
      {{"error", {{"kind", input ? "input" : "environment"}, {"message", reply.error().message}}}});
}

Result<Json> LocalApi::dispatch(const Json& request, const std::string& user) {
  const std::string command = text_of(request, "command");
  if (command == "unanswered") return unanswered(request);
  if (command == "messages") return messages();
  if (command == "history") return history(request);
  if (command == "edit") return edit(request, user);
  if (command == "import-site") return import_site(request);
  if (command == "export") return export_site();
  if (command == "user-add") return add_user(request, user);
  if (command == "user-reset") return reset_user(request, user);
  return input_error("Le serveur ne connaît pas « " + command +
                     " » : employez la même version de quesaco.");
}

Result<Json> LocalApi::unanswered(const Json& request) const {
  const auto groups = store_.questions().unanswered(text_of(request, "since"));
  if (!groups) return tl::unexpected(groups.error());
  Json views = Json::array();
  for (const store::UnansweredGroup& group : *groups) {
    views.push_back({{"q", group.text},
                     {"count", group.count},
                     {"band", name_of(group.band)},
                     {"entries", entries_view(group.entries)},
                     {"examples", group.examples},
                     {"last", group.last}});
  }
  return views;
}

Result<Json> LocalApi::messages() const {
  const auto messages = store_.contacts().latest(kMostMessages);
  if (!messages) return tl::unexpected(messages.error());
  Json views = Json::array();
  for (const store::StoredContact& stored : *messages) {
    views.push_back({{"receipt", stored.receipt.number},
                     {"sent_at", stored.sent_at},
                     {"name", stored.contact.name},
                     {"email", stored.contact.email},
                     {"message", stored.contact.message},
                     {"question", stored.question ? Json(*stored.question) : Json()},
                     {"state", stored.state}});
  }
  return views;
}

Result<Json> LocalApi::history(const Json& request) const {
  const auto history = truth_.history(text_of(request, "id"));
  if (!history) return tl::unexpected(history.error());
  Json views = Json::array();
  std::string before;
  for (const store::Revision& revision : *history) {
    views.push_back(revision_view(revision));
    views.back()["changed"] = site::changed_fields(before, revision.content);
    before = revision.content;
  }
  return views;
}

Result<Json> LocalApi::edit(const Json& request, const std::string& user) {
  site::EntryEdit edit{.id = text_of(request, "id"),
                       .json = text_of(request, "json"),
                       .author = user,
                       .theme = text_of(request, "theme"),
                       .file = text_of(request, "file")};
  if (request.contains("revision")) {
    if (!request["revision"].is_number_integer()) {
      return input_error("Le numéro de révision doit être un nombre entier.");
    }
    edit.based_on = request["revision"].get<std::int64_t>();
  }
  if (flag_of(request, "dry_run")) return preview(edit, request);
  const auto recorded = truth_.record(edit);
  if (!recorded) return tl::unexpected(recorded.error());
  if (const auto live = publisher_.await(publisher_.request()); !live) {
    return environment_error(
        "La révision " + std::to_string(*recorded) +
        " est enregistrée, mais pas encore en ligne : " + live.error().message);
  }
  return Json{{"revision", *recorded}};
}

/// The site's latest questions, and those that the request brings, each once.
Result<Json> LocalApi::preview(const site::EntryEdit& edit, const Json& request) {
  auto candidate = truth_.with(edit);
  if (!candidate) return tl::unexpected(candidate.error());
  const auto asked = store_.questions().latest(kQuestionsToPreview);
  if (!asked) return tl::unexpected(asked.error());
  std::vector<std::string> questions;
  std::set<std::string> seen;
  const auto add = [&](const std::string& question) {
    if (seen.insert(text::fold(question)).second) questions.push_back(question);
  };
  if (request.contains("questions") && request["questions"].is_array()) {
    for (const Json& question : request["questions"]) {
      if (question.is_string()) add(question.get<std::string>());
    }
  }
  for (const store::StoredQuestion& stored : *asked) add(stored.question.text);
  const auto after = engine_.preview(std::move(*candidate));
  if (!after) return tl::unexpected(after.error());
  Json changes = Json::array();
  for (const auto& change : site::changed_replies(*engine_.current(), **after, questions)) {
    changes.push_back({{"q", change.question},
                       {"before", reply_view(change.before)},
                       {"after", reply_view(change.after)}});
  }
  return Json{{"questions", questions.size()}, {"changes", changes}};
}

Result<Json> LocalApi::import_site(const Json& request) {
  std::map<std::string, std::string> files;
  if (request.contains("files") && request["files"].is_object()) {
    for (const auto& [path, text] : request["files"].items()) {
      if (text.is_string()) files.emplace(path, text.get<std::string>());
    }
  }
  const auto folder = site::corpus_of_files(files);
  if (!folder) return tl::unexpected(folder.error());
  const bool dry_run = flag_of(request, "dry_run");
  const auto taken = dry_run ? truth_.compare(*folder) : truth_.take_over(*folder);
  if (!taken) return tl::unexpected(taken.error());
  if (!dry_run && !taken->empty()) {
    if (const auto live = publisher_.await(publisher_.request()); !live) {
      return tl::unexpected(live.error());
    }
  }
  return take_over_view(*taken);
}

Result<Json> LocalApi::export_site() const {
  const auto corpus = truth_.corpus();
  if (!corpus) return tl::unexpected(corpus.error());
  return Json{{"files", corpus::write_corpus(*corpus)}};
}

Result<Json> LocalApi::add_user(const Json& request, const std::string& user) {
  const auto role = store::role_named(text_of(request, "role"));
  if (!role) {
    return input_error("Le rôle « " + text_of(request, "role") +
                       " » n'existe pas : choisissez reader, editor ou administrator.");
  }
  return link_view(auth_.accounts().invite(operator_named(user), text_of(request, "name"), *role));
}

Result<Json> LocalApi::reset_user(const Json& request, const std::string& user) {
  return link_view(auth_.accounts().reset(operator_named(user), text_of(request, "name")));
}

}  // namespace quesaco::api
