#include "server/pages/faq_page.h"

#include <algorithm>

#include "server/pages/faq/entry.h"
#include "server/pages/faq/layout.h"
#include "server/pages/faq/results.h"
#include "server/pages/faq/structured_data.h"
#include "server/pages/typography.h"

namespace quesaco::pages {
namespace {

using Found = std::vector<const RenderedEntry*>;

struct Section {
  const Entry* first;
  Html entries;
};

/// By theme, in the order of the corpus. What was found stands on top already.
std::vector<Section> sections_of(const RenderedCorpus& corpus, const FaqRequest& request,
                                 const Found& found) {
  std::vector<Section> sections;
  for (const RenderedEntry& rendered : corpus.entries()) {
    if (std::ranges::find(found, &rendered) != found.end()) continue;
    const Entry& entry = *rendered.entry;
    auto section = std::ranges::find(sections, entry.theme,
                                     [](const Section& each) { return each.first->theme; });
    if (section == sections.end()) section = sections.insert(section, {&entry, {}});
    section->entries +=
        entry_details(corpus, rendered, request.open_all || entry.id == request.entry);
  }
  return sections;
}

Html section_link(const Section& section) {
  return html(R"(<li><a href="#section_{}">{}</a></li>
)",
              section.first->theme, typeset(section.first->section));
}

Html contents(const std::vector<Section>& sections, bool open_all) {
  Html links;
  for (const Section& section : sections) links += section_link(section);
  return html(R"(<nav class="contents" aria-label="Sommaire">
<ul>
{}<li><a href="#contact_form">Écrire à l’équipe</a></li>
</ul>
<a class="all" href="{}">{}</a>
</nav>
)",
              links, open_all ? "/faq" : "/faq?tout=1", open_all ? "Tout replier" : "Tout déplier");
}

Html section_view(const Section& section) {
  return html(R"(<section aria-labelledby="section_{}">
<h2 id="section_{}">{}</h2>
<div class="panel">
{}</div>
</section>
)",
              section.first->theme, section.first->theme, typeset(section.first->section),
              section.entries);
}

Html header(const FaqRequest& request) {
  return html(R"(<h1>Questions fréquentes</h1>
<form class="search" role="search" method="get" action="/faq">
<label for="search_field">Votre question</label>
<div class="row"><input id="search_field" name="q" type="search" maxlength="500" autocomplete="off" required value="{}" aria-describedby="search_note">
<button class="primary">Chercher</button></div>
<p class="small" id="search_note">La recherche est automatique, les réponses sont écrites par l’équipe. N’écrivez aucune donnée de santé.</p>
</form>
)",
              request.search ? request.search->question : std::string());
}

/// Whoever searched finds the question in the form already, but not a greeting or an emergency.
ContactForm prefilled(const FaqRequest& request) {
  ContactForm form = request.form;
  const bool searched = request.search && !request.search->replaced();
  if (searched && form.message.empty() && !form.refused()) {
    form.message = request.search->question;
  }
  return form;
}

Html main_part(const RenderedCorpus& corpus, const FaqRequest& request) {
  const Found found = found_entries(corpus, request);
  const std::vector<Section> sections = sections_of(corpus, request, found);
  const Html form = contact_form(prefilled(request), corpus.corpus().site);
  const bool form_first =
      request.form.refused() || (request.search && is_handoff(*request.search, found));
  Html page;
  if (request.search) page += search_results(corpus, *request.search, found);
  if (form_first) page += form;
  page += contents(sections, request.open_all);
  for (const Section& section : sections) page += section_view(section);
  if (!form_first) page += form;
  return page;
}

std::string title(const FaqRequest& request) {
  const std::string name = "Questions fréquentes";
  if (request.form.refused()) return "À corriger – " + name;
  return request.search ? request.search->question + " – " + name : name;
}

}  // namespace

std::string faq_page(const RenderedCorpus& corpus, const FaqRequest& request) {
  return document(corpus.corpus().site, {.title = title(request),
                                         .header = header(request),
                                         .main = main_part(corpus, request),
                                         .listed = !request.search && !request.form.refused(),
                                         .data = structured_data(corpus)});
}

std::string contact_thanks_page(const Site& site, std::string_view receipt) {
  const std::string sentence = "Votre message est bien parti, sous le numéro " +
                               std::string(receipt) + ". Réponse sous " + site.reply_time + ".";
  return message_page(site, "Merci", sentence);
}

std::string message_page(const Site& site, std::string_view title, std::string_view sentence) {
  return document(site, {.title = std::string(title),
                         .header = html("<h1>{}</h1>\n", title),
                         .main = html(R"(<p class="panel note">{}</p>
<p class="next"><a href="/faq">Revenir aux questions fréquentes</a></p>
)",
                                      sentence),
                         .listed = false,
                         .data = {}});
}

std::string_view content_security_policy() {
  return "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
         "frame-ancestors 'none'";
}

}  // namespace quesaco::pages
