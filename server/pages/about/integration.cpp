#include "server/pages/about_pages.h"
#include "server/pages/faq/layout.h"

namespace quesaco::pages {
namespace {

/// Lines to paste.
Html code(const Html& lines) {
  return html("<pre><code>{}</code></pre>\n", html("{}", lines.str()));
}

Html script_lines(std::string_view address) {
  return html(R"(<script src="{}/widget.js" async></script>
<noscript><a href="{}/faq">Questions fréquentes</a></noscript>)",
              address, address);
}

Html frame_lines(std::string_view address) {
  return html(
      R"(<iframe src="{}/embed" title="Questions et réponses" style="border:0;width:100%;height:600px"></iframe>)",
      address);
}

Html places(std::string_view address) {
  return html(R"(<h2>WordPress</h2>
<p>Dans <strong>Apparence → Éditeur</strong> (ou <strong>Widgets</strong>), ouvrez le pied de page, ajoutez un bloc «&nbsp;HTML personnalisé&nbsp;» et collez les deux lignes. Le bouton paraît sur toutes les pages.</p>
<h2>Wix</h2>
<p>Avec un domaine à vous&nbsp;: <strong>Paramètres → Code personnalisé → Ajouter un code</strong>, collez les deux lignes, choisissez «&nbsp;Toutes les pages&nbsp;» et «&nbsp;Corps - fin&nbsp;».</p>
<p>Sans domaine à vous, ou si vous ne pouvez insérer qu’un cadre&nbsp;: <strong>Ajouter → Intégrer du code → Intégrer un site</strong>, avec l’adresse</p>
{}<h2>HTML, ou un autre outil</h2>
<p>Collez les deux lignes juste avant <code>&lt;/body&gt;</code>. Pour un cadre dans la page&nbsp;:</p>
{}<p>Pour placer la conversation dans le texte, au lieu d’un bouton flottant&nbsp;:</p>
{})",
              code(html("{}/embed", address)), code(frame_lines(address)),
              code(html(R"(<quesaco-chat server="{}" mode="inline"></quesaco-chat>)", address)));
}

Html settings() {
  return html(R"(<h2>Réglages de la balise</h2>
<dl>
<dt><code>data-accent="#1f6f8b"</code></dt><dd>la couleur, à la place de celle du site</dd>
<dt><code>data-position="left"</code></dt><dd>le bouton en bas à gauche</dd>
<dt><code>data-label="Une question&nbsp;?"</code></dt><dd>ce qui est écrit sur le bouton</dd>
<dt><code>data-greeting="Bonjour."</code></dt><dd>la première phrase, à la place de celle du site</dd>
<dt><code>data-quick="adhesion-payante"</code></dt><dd>les questions proposées, parmi celles du site, par leur identifiant</dd>
<dt><code>data-placeholder="Votre question"</code></dt><dd>ce qui est écrit dans le champ</dd>
</dl>
<p>Sur <code>&lt;quesaco-chat&gt;</code> les mêmes attributs s’écrivent sans <code>data-</code>.</p>
)");
}

/// `address` with ws instead of http.
std::string socket_address(std::string_view address) {
  return "ws" + std::string(address.substr(4));
}

Html policy(std::string_view address) {
  return html(R"(<h2>Si votre site a une politique de sécurité (CSP)</h2>
<p>Ajoutez-y ces directives&nbsp;:</p>
{}<p>Avec <code>require-trusted-types-for 'script'</code>, ajoutez <code>trusted-types quesaco lit-html</code>&nbsp;; et <code>'allow-duplicates'</code> à la suite, si une navigation sans rechargement peut y exécuter le script une seconde fois.</p>
)",
              code(html("script-src {};\nconnect-src {} {};\nframe-src {}", address, address,
                        socket_address(address), address)));
}

}  // namespace

std::string integration_page(const Site& site, std::string_view address) {
  Html main = html(R"(<div class="prose about">
<p>Deux lignes suffisent pour que l’assistant de {} paraisse sur votre site. Vous pouvez l’essayer ici&nbsp;: c’est le bouton en bas de cette page.</p>
<h2>1. Autorisez votre site</h2>
<p>Dans l’<a href="/staff/#/reglages">espace de l’équipe</a>, sous «&nbsp;Sites qui peuvent montrer l’assistant&nbsp;», ajoutez l’adresse de votre site, par exemple <code>https://www.exemple.fr</code>. Avec et sans <code>www</code> sont deux adresses.</p>
<h2>2. Collez ces deux lignes</h2>
{}<p>Le script ne demande rien et ne garde rien tant que le visiteur n’a pas ouvert l’assistant. La seconde ligne mène aux mêmes réponses les visiteurs sans JavaScript.</p>
)",
                   site.name, code(script_lines(address)));
  main += places(address);
  main += settings();
  main += policy(address);
  main += html("</div>\n<script src=\"/widget.js\"></script>\n");
  return document(site, {.title = "Intégrer l’assistant à votre site",
                         .header = html("<h1>Intégrer l’assistant à votre site</h1>\n"),
                         .main = main,
                         .listed = false,
                         .data = {}});
}

std::string_view integration_policy() {
  return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
         "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

}  // namespace quesaco::pages
