#pragma once

#include <libxml/tree.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

/// HTML as libxml2 reads it, for this folder only.
namespace quesaco::importing {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

/// A page or a piece of one, in UTF-8 whatever it says of itself; mistakes are mended as browsers
/// do. What nests deeper than 256 elements is left out. Null where there is nothing in it.
[[nodiscard]] Document parse_html(std::string_view utf8);

/// The document as a node, around all others.
[[nodiscard]] xmlNode* root_of(const Document& document);

/// Lower-case name of an element; empty for text, comments and the like.
[[nodiscard]] std::string_view element_name(const xmlNode* node);

/// The value of an attribute; empty where there is none.
[[nodiscard]] std::string attribute(const xmlNode* node, const char* name);

/// The text of a node and of everything inside.
[[nodiscard]] std::string content(const xmlNode* node);

/// The node behind `node` in the order of the text, inside `root`; null at the end.
[[nodiscard]] const xmlNode* node_after(const xmlNode* node, const xmlNode* root);

/// Removes the elements of these names, with everything inside.
void remove_elements(const Document& document, std::span<const std::string_view> names);

}  // namespace quesaco::importing
