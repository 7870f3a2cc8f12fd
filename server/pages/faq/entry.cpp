#include "server/pages/faq/entry.h"

#include <array>

#include "server/pages/dates.h"
#include "server/pages/links.h"
#include "server/pages/typography.h"

namespace quesaco::pages {
namespace {

struct Look {
  std::string_view style, sign, word;
};
/// Of each Verdict.
constexpr std::array<Look, 3> kLooks{
    {{"true", "✓", "Vrai"}, {"false", "✕", "Faux"}, {"nuanced", "≈", "À nuancer"}}};

const Look& look_of(Verdict verdict) { return kLooks.at(static_cast<std::size_t>(verdict)); }

/// Sign, word and colour: never colour alone.
Html verdict_pill(Verdict verdict) {
  const auto& [style, sign, word] = look_of(verdict);
  return html(R"( <span class="verdict {}"><span aria-hidden="true">{}</span> {}</span>)", style,
              sign, word);
}

/// The text of the law is set apart, as in the widget.
bool is_law(std::string_view who) {
  return who.find("juridique") != std::string_view::npos ||
         who.find("légal") != std::string_view::npos;
}

Html voice(const RenderedVoice& voice) {
  return html(R"(<section class="voice{}"><h4>{}</h4>
<div class="prose">{}</div></section>
)",
              is_law(voice.who) ? html(" law") : Html(), voice.who, Html::trusted(voice.html));
}

/// A myth's answer says what its voices say, without their names.
Html body(const RenderedEntry& rendered) {
  if (rendered.voices.empty()) {
    return html(R"(<div class="prose">{}</div>)", Html::trusted(rendered.html));
  }
  Html voices;
  for (const RenderedVoice& each : rendered.voices) voices += voice(each);
  return voices;
}

Html source_title(const Source& source) {
  const std::optional<Html> link = source.url ? link_start(*source.url) : std::nullopt;
  if (!link) return html("{}", source.title);
  return html(R"({}{}</a> <span class="small">(nouvel onglet)</span>)", *link, source.title);
}

Html provenance(const Entry& entry) {
  Html parts = html("Source&nbsp;: {}", source_title(entry.source));
  if (entry.source.date) parts += html(" · {}", french_date(*entry.source.date));
  if (entry.verified) parts += html(" · vérifié le {}", french_date(*entry.verified));
  return html(R"(<p class="source small">{}</p>
)",
              parts);
}

/// The query opens the entry, the fragment goes there.
Html link_to(const Entry& entry) {
  return html(R"(<li><a href="/faq?entry={}#{}">{}</a></li>)", entry.id, entry.id,
              entry_heading(entry));
}

Html see_also(const RenderedCorpus& corpus, const Entry& entry) {
  const Html links = entry_links(corpus, entry.see_also);
  if (links.str().empty()) return {};
  return html(R"(<div class="related"><p class="small">Voir aussi</p><ul>{}</ul></div>
)",
              links);
}

}  // namespace

Html entry_links(const RenderedCorpus& corpus, const std::vector<std::string>& ids) {
  Html links;
  for (const std::string& id : ids) {
    if (const RenderedEntry* entry = corpus.find(id)) links += link_to(*entry->entry);
  }
  return links;
}

Html entry_heading(const Entry& entry) {
  return entry.myth ? in_guillemets(entry.myth->claim) : html("{}", typeset(entry.question));
}

std::string_view verdict_word(Verdict verdict) { return look_of(verdict).word; }

Html entry_details(const RenderedCorpus& corpus, const RenderedEntry& rendered, bool open) {
  const Entry& entry = *rendered.entry;
  return html(R"(<details class="entry" id="{}"{}>
<summary><h3>{}</h3>{}</summary>
<div class="answer">
{}{}{}</div>
</details>
)",
              entry.id, open ? html(" open") : Html(), entry_heading(entry),
              entry.myth ? verdict_pill(entry.myth->verdict) : Html(), body(rendered),
              provenance(entry), see_also(corpus, entry));
}

}  // namespace quesaco::pages
