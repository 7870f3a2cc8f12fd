#include "server/api/faq_site.h"

#include "server/api/origin.h"
#include "server/api/requests.h"
#include "server/net/url.h"
#include "server/pages/faq_page.h"
#include "server/store/random_ref.h"
#include "server/visitor/ask.h"
#include "server/visitor/contact.h"

namespace quesaco::api {
namespace {

net::Response page(unsigned status, std::string body) {
  return {status,
          {{"Content-Security-Policy", std::string(pages::content_security_policy())},
           {"Cache-Control", "no-store"}},
          "text/html; charset=utf-8",
          std::move(body)};
}

/// Of an Answer or a Part.
template <class Given>
std::vector<std::string> shown_ids(const Given& given) {
  std::vector<std::string> ids;
  ids.reserve(given.shown);
  for (std::size_t i = 0; i < given.shown; ++i) ids.push_back(given.ranked[i].id);
  return ids;
}

/// Gives the view that the answer came from.
std::shared_ptr<const site::Published> search(site::LiveSite& site, const net::Request& request,
                                              const visitor::Ask& ask,
                                              pages::FaqRequest& page_request) {
  auto& search = page_request.search.emplace();
  search.question = ask.question;
  const auto answered = visitor::ask(site, ask, context_of(request));
  if (!answered) {
    search.problem = answered.error().message;
    return site.published();
  }
  const Answer& answer = answered->answer;
  search.band = answer.band;
  search.notice = answer.notice;
  search.corrected = answer.corrected;
  search.entries = shown_ids(answer);
  page_request.form.ref = answered->ref;
  std::string& message = page_request.form.message;
  for (std::size_t i = 0; i < answer.parts.size(); ++i) {
    const Part& part = answer.parts[i];
    search.parts.push_back({part.question, part.band, shown_ids(part), ""});
    if (part.band != Band::kHandoff) continue;
    if (message.empty()) page_request.form.ref = answered->part_refs[i];
    message += (message.empty() ? "" : "\n") + part.question;
  }
  return answered->view;
}

net::Response faq(site::LiveSite& site, const net::Request& request) {
  const net::Query query = net::decode_query(request.query).value_or(net::Query{});
  pages::FaqRequest page_request;
  page_request.entry = value(query, "entry");
  page_request.open_all = value(query, "tout") == "1";
  page_request.form.key = store::random_ref();
  const visitor::Ask ask{.question = value(query, "q"),
                         .as_typed = value(query, "tel_quel") == "1"};
  const auto view =
      ask.question.empty() ? site.published() : search(site, request, ask, page_request);
  return page(200, pages::faq_page(view->entries(), page_request));
}

/// The form as it was sent, under a new key: nothing was kept, so what is sent next is another
/// message.
pages::ContactForm refused_form(const store::Contact& sent, const Refusal& refusal) {
  const bool of_one_field = !refusal.field.empty();
  pages::ContactForm form{.name = sent.name,
                          .email = sent.email,
                          .profession = sent.profession.value_or(""),
                          .message = sent.message,
                          .consent = sent.consent,
                          .key = store::random_ref(),
                          .ref = sent.question_ref.value_or(""),
                          .errors = {},
                          .problem = of_one_field ? "" : refusal.message};
  if (of_one_field) form.errors.emplace(refusal.field, refusal.message);
  return form;
}

net::Response contact(site::LiveSite& site, const net::Request& request) {
  const auto view = site.published();
  const auto fields = net::decode_query(request.body);
  const store::Contact sent = fields ? to_contact(*fields) : store::Contact{};
  const auto receipt = fields ? visitor::contact(site, sent, context_of(request))
                              : visitor::refuse(Refusal::Code::kBadField,
                                                "Le formulaire reçu est illisible : envoyez-le à "
                                                "nouveau.");
  if (receipt) return page(200, pages::contact_thanks_page(view->site(), receipt->number));
  pages::FaqRequest page_request;
  page_request.form = refused_form(sent, receipt.error());
  return page(http_status(receipt.error().code), pages::faq_page(view->entries(), page_request));
}

}  // namespace

bool is_faq_path(std::string_view path) {
  return path == "/faq" || path == "/faq.css" || path == "/contact";
}

net::Response message_response(const site::LiveSite& site, unsigned status, std::string_view title,
                               std::string_view sentence) {
  return page(status, pages::message_page(site.published()->site(), title, sentence));
}

net::Response handle_faq(site::LiveSite& site, const net::Request& request) {
  const bool read = request.method == "GET" || request.method == "HEAD";
  const auto view = site.published();
  if (request.path == "/faq.css" && read) {
    return {200,
            {{"Cache-Control", "public, max-age=300"}},
            "text/css; charset=utf-8",
            pages::faq_stylesheet(view->site())};
  }
  if (request.path == "/faq" && read) return faq(site, request);
  if (request.path == "/contact" && request.method == "POST") {
    const std::string_view origin = request.header("origin");
    if (!origin.empty() &&
        !is_allowed_origin(origin, request.header("host"), view->site().allowed_origins)) {
      return message_response(site, 403, "Envoi refusé",
                              "Ce formulaire doit être envoyé depuis notre page.");
    }
    return contact(site, request);
  }
  return message_response(site, 405, "Demande impossible",
                          "Revenez à la page des questions fréquentes.");
}

}  // namespace quesaco::api
