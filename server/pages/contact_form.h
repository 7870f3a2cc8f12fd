#pragma once

#include <map>
#include <string>

#include "engine/entry.h"
#include "server/pages/html.h"

namespace quesaco::pages {

/// The contact form as a visitor left it: what was typed stays, and each error stands by its field.
struct ContactForm {
  std::string name;
  std::string email;
  std::string profession;
  std::string message;
  bool consent = false;
  std::string key;  ///< random: a form that is sent twice is kept once
  std::string ref;  ///< of the question that led here, may be empty
  std::map<std::string, std::string, std::less<>> errors;  ///< French sentences by field: "email"
  std::string problem;  ///< a French sentence about the whole, e.g. that the store is full

  [[nodiscard]] bool refused() const { return !errors.empty() || !problem.empty(); }
};

/// A section with the id "contact_form" that posts to /contact, urlencoded: name, email,
/// profession, message, consent ("oui" or absent), key, ref. Needs no JavaScript.
[[nodiscard]] Html contact_form(const ContactForm& form, const Site& site);

}  // namespace quesaco::pages
