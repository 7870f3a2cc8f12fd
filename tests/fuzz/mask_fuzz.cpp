// Masking twice changes nothing, whatever was typed.

#include <cstdint>
#include <cstdlib>

#include "server/privacy/mask.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using quesaco::privacy::mask;
  const std::string once = mask({reinterpret_cast<const char*>(data), size});
  if (mask(once) != once) std::abort();
  return 0;
}
