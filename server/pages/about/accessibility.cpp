#include "server/pages/about_pages.h"
#include "server/pages/faq/layout.h"

namespace quesaco::pages {

std::string accessibility_page(const Site& site) {
  const Html main = html(R"(<div class="prose about">
<p>{} veut que cet assistant et ces pages servent à tout le monde, avec ou sans souris, à l’œil ou à l’oreille.</p>
<h2>État de conformité</h2>
<p>Aucun audit des 106 critères du RGAA 4.1 n’a encore été mené. Au sens de la loi, l’assistant et ces pages sont donc <strong>non conformes</strong>, quoi que disent les vérifications ci-dessous.</p>
<h2>Ce qui est vérifié à chaque version</h2>
<ul>
<li>Chaque écran, clair et sombre, sur ordinateur et sur téléphone, est examiné par axe-core (règles WCAG 2.2 A et AA) dans Chromium&nbsp;: aucune anomalie n’est admise.</li>
<li>Les parcours se font entièrement au clavier&nbsp;: ouvrir, demander, choisir, donner son avis, écrire à l’équipe, fermer.</li>
<li>Chaque réponse est annoncée une fois aux lecteurs d’écran, et le focus suit ce qui vient d’apparaître.</li>
<li>La réduction des animations et les couleurs forcées du système sont respectées.</li>
</ul>
<p>Ces vérifications sont automatiques&nbsp;: elles ne remplacent ni un audit, ni l’essai par des personnes qui utilisent un lecteur d’écran, qui n’a pas encore eu lieu.</p>
<h2>Sans l’assistant</h2>
<p>Toutes les réponses, la recherche et le formulaire de contact sont sur la page des <a href="/faq">questions fréquentes</a>, qui fonctionne sans JavaScript.</p>
<h2>Signaler un obstacle</h2>
<p>Si quelque chose vous gêne, <a href="/faq#contact_form">écrivez à l’équipe</a>&nbsp;: réponse sous {}. Elle vous donnera l’information autrement.</p>
<p>Si elle ne vous répond pas, vous pouvez saisir le <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>, par son formulaire ou par courrier gratuit, sans timbre&nbsp;: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.</p>
<p class="small">Déclaration établie le 27 novembre 2026.</p>
</div>
<p class="next"><a href="/faq">Revenir aux questions fréquentes</a></p>
)",
                         site.name, site.reply_time);
  return document(site, {.title = "Accessibilité : non conforme",
                         .header = html("<h1>Accessibilité&nbsp;: non conforme</h1>\n"),
                         .main = main,
                         .data = {}});
}

}  // namespace quesaco::pages
