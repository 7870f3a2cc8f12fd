#include "server/pages/contact_form.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace quesaco::pages {
namespace {

/// The widget offers the same (widgets/chat/texts.ts).
constexpr std::array<std::string_view, 13> kProfessions{
    "Médecin",
    "Infirmier, infirmière",
    "Kinésithérapeute",
    "Pharmacien, pharmacienne",
    "Sage-femme",
    "Chirurgien-dentiste",
    "Orthophoniste",
    "Psychologue",
    "Autre professionnel de santé",
    "Secrétariat médical",
    "Établissement ou structure",
    "Patient ou proche",
    "Autre",
};

/// The attributes that tie a field to its error.
Html invalid(const ContactForm& form, std::string_view field) {
  if (!form.errors.contains(field)) return {};
  return html(R"( aria-invalid="true" aria-describedby="error_{}")", field);
}

Html error(const ContactForm& form, std::string_view field) {
  const auto found = form.errors.find(field);
  if (found == form.errors.end()) return {};
  return html(R"(<p class="error" id="error_{}">{}</p>)", field, found->second);
}

Html labelled(const ContactForm& form, std::string_view field, const Html& label,
              const Html& control) {
  return html(R"(<div class="field"><label for="field_{}">{}</label>{}{}</div>
)",
              field, label, control, error(form, field));
}

Html name(const ContactForm& form) {
  const Html control = html(
      R"(<input id="field_name" name="name" autocomplete="name" maxlength="200" required value="{}"{}>)",
      form.name, invalid(form, "name"));
  return labelled(form, "name", html("Nom"), control);
}

Html email(const ContactForm& form) {
  const Html control = html(
      R"(<input id="field_email" name="email" type="email" autocomplete="email" maxlength="254" required value="{}"{}>)",
      form.email, invalid(form, "email"));
  return labelled(form, "email", html("Adresse e-mail"), control);
}

Html profession(const ContactForm& form) {
  Html options = html(R"(<option value="">Sans précision</option>)");
  for (const std::string_view name : kProfessions) {
    options +=
        html("<option{}>{}</option>", name == form.profession ? html(" selected") : Html(), name);
  }
  const Html control = html(R"(<select id="field_profession" name="profession"{}>{}</select>)",
                            invalid(form, "profession"), options);
  return labelled(form, "profession", html(R"(Profession <span class="small">(facultatif)</span>)"),
                  control);
}

/// The line break after <textarea> is dropped by browsers, so that one in the message is kept.
Html message(const ContactForm& form) {
  const Html control = html(
      R"(<textarea id="field_message" name="message" rows="5" maxlength="5000" required{}>
{}</textarea>)",
      invalid(form, "message"), form.message);
  const Html label =
      html(R"(Votre message <span class="small">(n’écrivez aucune donnée de santé)</span>)");
  return labelled(form, "message", label, control);
}

Html consent(const ContactForm& form) {
  return html(R"(<div class="field"><label class="check">
<input id="field_consent" name="consent" type="checkbox" value="oui" required{}{}>
<span>J’accepte que l’équipe utilise ces informations pour me répondre.</span></label>{}</div>
)",
              form.consent ? html(" checked") : Html(), invalid(form, "consent"),
              error(form, "consent"));
}

Html problem(const ContactForm& form) {
  if (!form.refused()) return {};
  std::string sentence = form.problem;
  if (sentence.empty()) {
    sentence = form.errors.size() == 1
                   ? "Un champ est à corriger."
                   : std::to_string(form.errors.size()) + " champs sont à corriger.";
  }
  return html(R"(<p class="problem" role="alert">{}</p>
)",
              sentence);
}

}  // namespace

Html contact_form(const ContactForm& form, const Site& site) {
  Html fields = problem(form);
  fields += name(form);
  fields += email(form);
  fields += profession(form);
  fields += message(form);
  fields += consent(form);
  return html(R"(<section id="contact_form" class="contact" aria-labelledby="contact_title">
<h2 id="contact_title">Écrire à l’équipe</h2>
<form class="panel" method="post" action="/contact">
{}<input type="hidden" name="key" value="{}"><input type="hidden" name="ref" value="{}">
<div class="end"><button class="primary">Envoyer à l’équipe</button>
<p class="small">Réponse sous {}.</p></div>
</form>
</section>
)",
              fields, form.key, form.ref, site.reply_time);
}

}  // namespace quesaco::pages
