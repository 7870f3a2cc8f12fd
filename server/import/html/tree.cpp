#include "server/import/html/tree.h"

#include <libxml/HTMLparser.h>

#include <algorithm>

namespace quesaco::importing {
namespace {

std::string taken(xmlChar* text) {
  const std::unique_ptr<xmlChar, void (*)(void*)> owner(text, xmlFree);
  return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

/// The node behind `node` and everything in it.
const xmlNode* node_beyond(const xmlNode* node, const xmlNode* root) {
  while (node != root && node->next == nullptr) node = node->parent;
  return node == root ? nullptr : node->next;
}

}  // namespace

Document parse_html(std::string_view utf8) {
  constexpr int kOptions =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  return Document(
      htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions));
}

xmlNode* root_of(const Document& document) {
  return reinterpret_cast<xmlNode*>(document.get());  // as libxml2's own documentation does
}

std::string_view element_name(const xmlNode* node) {
  if (node->type != XML_ELEMENT_NODE) return {};
  return reinterpret_cast<const char*>(node->name);
}

std::string attribute(const xmlNode* node, const char* name) {
  return taken(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
}

std::string content(const xmlNode* node) { return taken(xmlNodeGetContent(node)); }

const xmlNode* node_after(const xmlNode* node, const xmlNode* root) {
  return node->children != nullptr ? node->children : node_beyond(node, root);
}

void remove_elements(const Document& document, std::span<const std::string_view> names) {
  const xmlNode* root = root_of(document);
  for (const xmlNode* node = root; node != nullptr;) {
    const bool goes = std::ranges::count(names, element_name(node)) > 0;
    const xmlNode* next = goes ? node_beyond(node, root) : node_after(node, root);
    if (goes) {
      auto* const gone = const_cast<xmlNode*>(node);
      xmlUnlinkNode(gone);
      xmlFreeNode(gone);
    }
    node = next;
  }
}

}  // namespace quesaco::importing
