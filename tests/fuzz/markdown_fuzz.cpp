// Whatever an editor pastes, no script, no event handler's tag and no image comes out.

#include <cstdint>
#include <cstdlib>

#include "server/pages/markdown.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string html =
      quesaco::pages::render_markdown({reinterpret_cast<const char*>(data), size});
  for (const char* forbidden : {"<script", "<img", "<iframe", "<svg", "href=\"javascript:"}) {
    if (html.find(forbidden) != std::string::npos) std::abort();
  }
  return 0;
}
