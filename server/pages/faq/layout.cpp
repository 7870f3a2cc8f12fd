#include "server/pages/faq/layout.h"

namespace quesaco::pages {

std::string document(const Site& site, const Layout& layout) {
  return html(R"(<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
{}<title>{} – {}</title>
<link rel="stylesheet" href="/faq.css">
{}</head>
<body>
<a class="skip" href="#page_main">Aller au contenu</a>
<header>
<p class="site">{}</p>
{}</header>
<main id="page_main">
{}</main>
<footer class="small">
<a href="/confidentialite">Confidentialité</a>
<a href="/accessibilite">Accessibilité&nbsp;: non conforme</a>
</footer>
</body>
</html>
)",
              layout.listed ? Html() : html("<meta name=\"robots\" content=\"noindex\">\n"),
              layout.title, site.name, layout.data, site.name, layout.header, layout.main)
      .str();
}

}  // namespace quesaco::pages
