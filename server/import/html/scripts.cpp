#include "server/import/html/scripts.h"

#include <algorithm>

#include "server/import/html/tree.h"

namespace quesaco::importing {
namespace {

bool is_json_ld(const xmlNode* node) {
  return element_name(node) == "script" &&
         attribute(node, "type").find("application/ld+json") != std::string::npos;
}

}  // namespace

std::vector<std::string> json_ld_scripts(std::string_view html) {
  std::vector<std::string> scripts;
  const Document page = parse_html(html);
  if (!page) return scripts;
  const xmlNode* root = root_of(page);
  for (const xmlNode* node = root; node != nullptr; node = node_after(node, root)) {
    if (!is_json_ld(node)) continue;
    const auto lines_before = static_cast<std::size_t>(std::max(1L, xmlGetLineNo(node)) - 1);
    scripts.push_back(std::string(lines_before, '\n') + content(node));
  }
  return scripts;
}

}  // namespace quesaco::importing
