#include "server/pages/faq/results.h"

#include "server/pages/faq/entry.h"
#include "server/pages/markdown.h"
#include "server/pages/typography.h"

namespace quesaco::pages {
namespace {

Html handoff(const Search& search) {
  return html(R"(<section class="results" aria-labelledby="results_title">
<h2 id="results_title">{}</h2>
<p>Je n’ai pas de réponse sûre à cette question. Voulez-vous la poser à l’équipe&#8239;?</p>
</section>
)",
              in_guillemets(search.question));
}

/// Words and a border, never colour alone, and read out at once.
Html emergency(const Notice& notice) {
  return html(R"(<section class="results" aria-labelledby="results_title">
<h2 id="results_title">Urgence</h2>
<div class="panel note prose emergency" role="alert">{}</div>
</section>
)",
              Html::trusted(render_markdown(notice.text)));
}

/// One calm line above whatever was found.
Html possible_emergency(const Notice& notice) {
  return html("<div class=\"panel note prose possible\" role=\"note\">{}</div>\n",
              Html::trusted(render_markdown(notice.text)));
}

/// What was made of a typing slip, with a way back.
Html understood(const std::string& question, const std::string& corrected) {
  return html(R"(<form class="understood" method="get" action="/faq">
<p>Compris&#8239;: {} <button name="tel_quel" value="1">Non, chercher tel quel</button></p>
<input type="hidden" name="q" value="{}">
</form>
)",
              in_guillemets(corrected), question);
}

Html courtesy(const Search& search, const Notice& notice) {
  return html(R"(<section class="results" aria-labelledby="results_title">
<h2 id="results_title">{}</h2>
<div class="prose">{}</div>
</section>
)",
              in_guillemets(search.question), Html::trusted(render_markdown(notice.text)));
}

Html refused(const Search& search) {
  return html(R"(<section class="results" aria-labelledby="results_title">
<h2 id="results_title">Votre recherche</h2>
<p class="problem" role="alert">{}</p>
</section>
)",
              search.problem);
}

Html part_result(const RenderedCorpus& corpus, const Search& part) {
  if (part.band == Band::kChoices) {
    // Links, since an entry that also answers another part may stand on the page only once.
    return html("<p>Vouliez-vous dire…</p>\n<ul class=\"choices\">\n{}</ul>\n",
                entry_links(corpus, part.entries));
  }
  if (part.band == Band::kHandoff) {
    return html(
        R"(<p>Je n’ai pas de réponse sûre à cette question. <a href="#contact_form">Posez-la à l’équipe</a>&#8239;: elle est déjà dans le formulaire.</p>
)");
  }
  Html entries;
  for (const std::string& id : part.entries) {
    if (const RenderedEntry* entry = corpus.find(id)) {
      entries += entry_details(corpus, *entry, true);
    }
  }
  return html("<div class=\"panel\">\n{}</div>\n", entries);
}

Html several(const RenderedCorpus& corpus, const Search& search) {
  Html parts;
  for (const Search& part : search.parts) {
    parts += html("<h3>{}</h3>\n{}", in_guillemets(part.question), part_result(corpus, part));
  }
  return html(R"(<section class="results" aria-labelledby="results_title">
<h2 id="results_title">Réponses à vos questions</h2>
{}<p class="next">Ce ne sont pas vos questions&#8239;? <a href="#contact_form">Écrivez à l’équipe</a>.</p>
</section>
)",
              parts);
}

Html answer_results(const RenderedCorpus& corpus, const Search& search,
                    const std::vector<const RenderedEntry*>& found) {
  if (is_handoff(search, found)) return handoff(search);
  if (!search.parts.empty()) return several(corpus, search);
  const bool unsure = search.band == Band::kChoices;
  Html entries;
  for (const RenderedEntry* entry : found) entries += entry_details(corpus, *entry, !unsure);
  return html(R"(<section class="results" aria-labelledby="results_title">
<h2 id="results_title">Réponses à {}</h2>
{}<div class="panel">
{}</div>
<p class="next">{} <a href="#contact_form">Écrivez à l’équipe</a>.</p>
</section>
)",
              in_guillemets(search.question), unsure ? html("<p>Vouliez-vous dire…</p>\n") : Html(),
              entries,
              unsure ? html("Aucune de ces réponses&#8239;?")
                     : html("Ce n’est pas votre question&#8239;?"));
}

}  // namespace

std::vector<const RenderedEntry*> found_entries(const RenderedCorpus& corpus,
                                                const FaqRequest& request) {
  std::vector<const RenderedEntry*> found;
  if (!request.search) return found;
  for (const std::string& id : request.search->entries) {
    if (const RenderedEntry* entry = corpus.find(id)) found.push_back(entry);
  }
  return found;
}

bool is_handoff(const Search& search, const std::vector<const RenderedEntry*>& found) {
  return search.problem.empty() && !search.replaced() &&
         (search.band == Band::kHandoff || found.empty());
}

Html search_results(const RenderedCorpus& corpus, const Search& search,
                    const std::vector<const RenderedEntry*>& found) {
  if (!search.problem.empty()) return refused(search);
  Html results;
  if (search.notice) {
    const Notice& notice = *search.notice;
    if (notice.replaces_answer()) {
      return notice.kind == kEmergencyNotice ? emergency(notice) : courtesy(search, notice);
    }
    results += possible_emergency(notice);
  }
  if (search.corrected) results += understood(search.question, *search.corrected);
  results += answer_results(corpus, search, found);
  return results;
}

}  // namespace quesaco::pages
