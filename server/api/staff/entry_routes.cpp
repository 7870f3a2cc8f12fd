#include <algorithm>
#include <array>
#include <chrono>
#include <set>

#include "server/api/staff/routes.h"
#include "server/api/staff/views.h"
#include "server/pages/markdown.h"
#include "server/site/documents.h"

namespace quesaco::api::staff {
namespace {

constexpr std::chrono::days kUsage{90};

/// A member of an object in another one; null where it is missing.
Json member(const Json& from, const char* name) {
  const auto found = from.find(name);
  return found == from.end() ? Json() : *found;
}

Json row_of(const store::Revision& revision, const site::PlacedEntry& placed,
            const std::map<std::string, store::Usage>& usage) {
  const Json entry = entry_of(revision);
  const auto used = usage.find(placed.entry.id);
  const store::Usage counts = used == usage.end() ? store::Usage() : used->second;
  return {{"id", placed.entry.id},
          {"kind", member(entry, "kind")},
          {"theme", placed.entry.theme},
          {"section", placed.entry.section},
          {"question", placed.entry.question},
          {"status", member(entry, "status")},
          {"review_by", member(entry, "review_by")},
          {"verified", member(entry, "verified")},
          {"claim_origin", member(entry, "claim_origin")},
          {"wordings", placed.entry.alternatives.size() + 1},
          {"revision", revision.number},
          {"answered", counts.answered},
          {"helpful", counts.helpful},
          {"unhelpful", counts.unhelpful}};
}

Outcome entries(const Call& call) {
  store::Store& store = call.rooms.site.store();
  const auto current = store.revisions().current();
  if (!current) return problem(current.error());
  const auto usage = store.questions().usage(store::to_iso8601(call.rooms.clock.now() - kUsage));
  if (!usage) return problem(usage.error());
  struct Row {
    std::string theme;
    std::int64_t place;
    Json view;
  };
  std::vector<Row> rows;
  std::map<std::string, std::string> themes;
  for (const store::Revision& revision : *current) {
    if (revision.document.kind != store::DocumentId::Kind::kEntry || revision.content.empty()) {
      continue;
    }
    const auto placed = site::read_placed(revision.content);
    if (!placed) return problem(placed.error());
    themes.emplace(placed->entry.theme, placed->entry.section);
    rows.push_back({placed->entry.theme, placed->place, row_of(revision, *placed, *usage)});
  }
  std::ranges::sort(rows, {}, [](const Row& row) { return std::tie(row.theme, row.place); });
  Json body = {{"themes", Json::array()}, {"entries", Json::array()}};
  for (const auto& [theme, section] : themes) {
    body["themes"].push_back({{"theme", theme}, {"section", section}});
  }
  for (Row& row : rows) body["entries"].push_back(std::move(row.view));
  return reply(std::move(body));
}

Outcome one(const Call& call) {
  const auto revision = call.rooms.editing.newest(call.text("id"));
  if (!revision) return problem(revision.error());
  const auto placed = site::read_placed(revision->content);
  if (!placed) return problem(placed.error());
  return reply({{"id", placed->entry.id},
                {"theme", placed->entry.theme},
                {"section", placed->entry.section},
                {"revision", revision->number},
                {"author", author_of(*revision)},
                {"created_at", revision->created_at},
                {"entry", entry_of(*revision)}});
}

tl::expected<site::EntryEdit, Problem> edit_of(const Call& call) {
  const auto entry = call.fields.find("entry");
  const auto based_on = call.integer("based_on");
  if (entry == call.fields.end() || !entry->is_object() || !based_on) {
    return problem(400, "bad_field",
                   "La réponse à enregistrer est incomplète : rechargez la page.");
  }
  return site::EntryEdit{.id = call.text("id"),
                         .json = entry->dump(-1, ' ', false, Json::error_handler_t::replace),
                         .author = call.user.who.name,
                         .based_on = based_on,
                         .theme = call.text("theme")};
}

Outcome try_edit(const Call& call) {
  const auto edit = edit_of(call);
  if (!edit) return tl::unexpected(edit.error());
  const auto effect = call.rooms.editing.effect(*edit);
  if (!effect) return problem_with_texts(effect.error(), call.fields["entry"], entry_of);
  Json body = effect_view(call, *effect);
  const Json answer = member(call.fields["entry"], "answer");
  body["html"] = pages::render_markdown(answer.is_string() ? answer.get<std::string>() : "");
  return reply(std::move(body));
}

Outcome save(const Call& call) {
  const auto edit = edit_of(call);
  if (!edit) return tl::unexpected(edit.error());
  const auto revision = call.rooms.editing.save(*edit);
  if (!revision) return problem_with_texts(revision.error(), call.fields["entry"], entry_of);
  return reply({{"revision", *revision}});
}

Outcome history(const Call& call) {
  const auto history = call.rooms.editing.history(call.text("id"));
  if (!history) return problem(history.error());
  Json revisions = Json::array();
  std::string before;
  for (const store::Revision& revision : *history) {
    Json view = {{"revision", revision.number},
                 {"author", author_of(revision)},
                 {"created_at", revision.created_at},
                 {"changed", site::changed_fields(before, revision.content)}};
    if (revision.content.empty()) {
      view["removed"] = true;
    } else {
      view["entry"] = entry_of(revision);
    }
    revisions.push_back(std::move(view));
    before = revision.content;
  }
  return reply({{"revisions", std::move(revisions)}});
}

Outcome restore(const Call& call) {
  const auto edit =
      call.rooms.editing.restored(call.text("id"), call.integer("revision").value_or(0),
                                  call.integer("based_on").value_or(0), call.user.who.name);
  if (!edit) return problem(edit.error());
  const auto revision = call.rooms.editing.save(*edit);
  if (!revision) return problem_with_texts(revision.error(), Json::parse(edit->json), entry_of);
  return reply({{"revision", *revision}});
}

Outcome reorder(const Call& call) {
  const auto put =
      call.rooms.editing.reorder(call.text("theme"), call.texts("ids"), call.user.who.name);
  if (!put) return problem(put.error());
  return reply(Json::object());
}

constexpr std::array<Route, 7> kRoutes = {{
    {"GET", "entries", Access::kReader, entries},
    {"GET", "entries/one", Access::kReader, one},
    {"POST", "entries/preview", Access::kEditor, try_edit},
    {"POST", "entries", Access::kEditor, save},
    {"GET", "entries/history", Access::kReader, history},
    {"POST", "entries/restore", Access::kEditor, restore},
    {"POST", "entries/order", Access::kEditor, reorder},
}};

}  // namespace

std::span<const Route> entry_routes() { return kRoutes; }

}  // namespace quesaco::api::staff
