#include "server/pages/about_pages.h"
#include "server/pages/faq/layout.h"

namespace quesaco::pages {

std::string privacy_page(const Site& site) {
  const Html main = html(R"(<div class="prose about">
<p>Cette page dit ce que {} garde quand vous vous servez de cet assistant. Il est automatique, et ne montre que des réponses écrites par l’équipe.</p>
<h2>N’écrivez aucune donnée de santé</h2>
<p>Ni symptôme, ni traitement, ni nom de patient. Ce service renseigne sur la structure&nbsp;: il ne soigne pas. En cas d’urgence, appelez le <a href="tel:15">15</a> ou le <a href="tel:112">112</a>.</p>
<h2>Quand vous posez une question</h2>
<p>Son texte est gardé, avec la date, les réponses proposées et, si vous la donnez, votre appréciation. L’équipe le relit pour améliorer les réponses.</p>
<p>Avant d’être gardés, les numéros de téléphone, adresses e-mail, numéros de sécurité sociale, numéros RPPS et IBAN sont remplacés par leur nom, par exemple «&nbsp;[téléphone]&nbsp;». Rien ne dit qui a posé la question&nbsp;: ni votre nom, ni l’adresse de votre appareil ne sont enregistrés avec elle.</p>
<h2>Quand vous écrivez à l’équipe</h2>
<p>Sont gardés votre nom, votre adresse e-mail, votre message, votre profession si vous l’indiquez, la question qui précède, et la conversation si vous cochez la case. Seules les personnes de l’équipe qui ont un compte les lisent, pour vous répondre. Ils sont gardés tant que l’équipe ne les a pas effacés.</p>
<p>Pour faire effacer un message, <a href="/faq#contact_form">écrivez à l’équipe</a> en donnant le numéro qui vous a été montré après l’envoi.</p>
<h2>Dans votre navigateur</h2>
<p>Aucun cookie, aucune mesure d’audience, aucun traceur. Rien n’est gardé avant que vous ouvriez l’assistant. Ensuite la conversation reste dans l’onglet, pour que vous la retrouviez d’une page à l’autre&nbsp;: elle disparaît quand vous fermez l’onglet, ou dès que vous l’effacez.</p>
<h2>Chez d’autres</h2>
<p>Vos messages et vos questions restent sur le serveur qui affiche cette page. Si la structure a choisi un autre service pour comparer le sens des phrases, il reçoit le texte des questions, sans rien qui dise qui les a posées. Rien n’est vendu ni cédé.</p>
</div>
<p class="next"><a href="/faq">Revenir aux questions fréquentes</a></p>
)",
                         site.name);
  return document(site, {.title = "Confidentialité",
                         .header = html("<h1>Confidentialité</h1>\n"),
                         .main = main,
                         .data = {}});
}

}  // namespace quesaco::pages
