#include "tests/server/pages/parsed_page.h"

#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>

#include <stdexcept>

namespace quesaco::pages {

struct ParsedPage::Document {
  std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> tree;
};

ParsedPage::ParsedPage(const std::string& page) {
  // The parser knows HTML 4, so that <main> and <details> are errors to it, which it reads all the
  // same.
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
  htmlDocPtr tree =
      htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", kOptions);
  document_ = std::make_unique<Document>(Document{{tree, &xmlFreeDoc}});
}

ParsedPage::~ParsedPage() = default;

std::vector<std::string> ParsedPage::texts(const std::string& xpath) const {
  const std::unique_ptr<xmlXPathContext, decltype(&xmlXPathFreeContext)> context(
      xmlXPathNewContext(document_->tree.get()), &xmlXPathFreeContext);
  const std::unique_ptr<xmlXPathObject, decltype(&xmlXPathFreeObject)> found(
      xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(xpath.c_str()), context.get()),
      &xmlXPathFreeObject);
  if (!found) throw std::invalid_argument("not an XPath: " + xpath);
  std::vector<std::string> result;
  for (int i = 0; found->nodesetval && i < found->nodesetval->nodeNr; ++i) {
    xmlChar* content = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
    result.emplace_back(reinterpret_cast<const char*>(content));
    xmlFree(content);
  }
  return result;
}

std::string ParsedPage::text(const std::string& xpath) const {
  const std::vector<std::string> all = texts(xpath);
  return all.empty() ? "(absent)" : all.front();
}

}  // namespace quesaco::pages
