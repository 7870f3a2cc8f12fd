#include "server/api/faq_site.h"

#include "server/api/origin.h"
#include "server/net/url.h"
#include "server/pages/faq_page.h"
#include "server/store/random_ref.h"

namespace quesaco::api {
namespace {

net::Response page(unsigned status, std::string body) {
  return {status,
          {{"Content-Security-Policy", std::string(pages::content_security_policy())},
           {"Cache-Control", "no-store"}},
          "text/html; charset=utf-8",
          std::move(body)};
}

std::string value(const net::Query& query, std::string_view name) {
  const auto found = query.find(name);
  return found == query.end() ? std::string() : found->second;
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
std::shared_ptr<const site::Published> search(Service& service, const std::string& question,
                                              bool as_typed, pages::FaqRequest& page_request) {
  auto& search = page_request.search.emplace();
  search.question = question;
  const auto recorded = service.ask(question, store::Origin::kHttp, {.as_typed = as_typed});
  if (!recorded) {
    search.problem = recorded.error().message;
    return service.published();
  }
  const Answer& answer = recorded->answer;
  search.band = answer.band;
  search.notice = answer.notice;
  search.corrected = answer.corrected;
  search.entries = shown_ids(answer);
  page_request.form.ref = recorded->ref;
  std::string& message = page_request.form.message;
  for (std::size_t i = 0; i < answer.parts.size(); ++i) {
    const Part& part = answer.parts[i];
    search.parts.push_back({part.question, part.band, shown_ids(part), ""});
    if (part.band != Band::kHandoff) continue;
    if (message.empty()) page_request.form.ref = recorded->part_refs[i];
    message += (message.empty() ? "" : "\n") + part.question;
  }
  return recorded->view;
}

net::Response faq(Service& service, const net::Request& request) {
  const net::Query query = net::decode_query(request.query).value_or(net::Query{});
  pages::FaqRequest page_request;
  page_request.entry = value(query, "entry");
  page_request.open_all = value(query, "tout") == "1";
  page_request.form.key = store::random_ref();
  const std::string question = value(query, "q");
  const auto view = question.empty()
                        ? service.published()
                        : search(service, question, value(query, "tel_quel") == "1", page_request);
  return page(200, pages::faq_page(view->entries(), page_request));
}

pages::ContactForm form_of(const net::Query& fields) {
  pages::ContactForm form;
  form.name = value(fields, "name");
  form.email = value(fields, "email");
  form.profession = value(fields, "profession");
  form.message = value(fields, "message");
  form.consent = !value(fields, "consent").empty();
  form.key = value(fields, "key");
  form.ref = value(fields, "ref");
  return form;
}

net::Response contact(Service& service, const net::Request& request) {
  const auto view = service.published();
  pages::FaqRequest page_request;
  pages::ContactForm& form = page_request.form;
  const auto fields = net::decode_query(request.body);
  if (fields) form = form_of(*fields);
  const Reply reply = fields ? service.contact({{"name", form.name},
                                                {"email", form.email},
                                                {"profession", form.profession},
                                                {"message", form.message},
                                                {"consent", form.consent},
                                                {"key", form.key},
                                                {"ref", form.ref}})
                             : Reply(refuse(ApiError::Code::kBadField,
                                            "Le formulaire reçu est illisible : envoyez-le à "
                                            "nouveau."));
  if (reply) {
    return page(200,
                pages::contact_thanks_page(view->site(), reply->at("receipt").get<std::string>()));
  }
  form.key = store::random_ref();  // nothing was kept: what is sent next is another message
  if (reply.error().field.empty()) {
    form.problem = reply.error().message;
  } else {
    form.errors.emplace(reply.error().field, reply.error().message);
  }
  return page(http_status(reply.error().code), pages::faq_page(view->entries(), page_request));
}

}  // namespace

bool is_faq_path(std::string_view path) {
  return path == "/faq" || path == "/faq.css" || path == "/contact";
}

net::Response message_response(const Service& service, unsigned status, std::string_view title,
                               std::string_view sentence) {
  return page(status, pages::message_page(service.published()->site(), title, sentence));
}

net::Response handle_faq(Service& service, const net::Request& request) {
  const bool read = request.method == "GET" || request.method == "HEAD";
  const auto view = service.published();
  const Site& site = view->site();
  if (request.path == "/faq.css" && read) {
    return {200,
            {{"Cache-Control", "public, max-age=300"}},
            "text/css; charset=utf-8",
            pages::faq_stylesheet(site)};
  }
  if (request.path == "/faq" && read) return faq(service, request);
  if (request.path == "/contact" && request.method == "POST") {
    const std::string_view origin = request.header("origin");
    if (!origin.empty() &&
        !is_allowed_origin(origin, request.header("host"), site.allowed_origins)) {
      return message_response(service, 403, "Envoi refusé",
                              "Ce formulaire doit être envoyé depuis notre page.");
    }
    return contact(service, request);
  }
  return message_response(service, 405, "Demande impossible",
                          "Revenez à la page des questions fréquentes.");
}

}  // namespace quesaco::api
