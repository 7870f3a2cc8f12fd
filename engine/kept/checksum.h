#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

struct XXH3_state_s;

namespace quesaco::kept {

/// XXH3, 64 bits (Y. Collet, xxHash), of all that was added: tells damage done by accident, at
/// several GB a second; no help against an attacker. Throws std::bad_alloc.
class Checksum {
 public:
  Checksum();
  void add(const void* data, std::size_t size);
  [[nodiscard]] std::uint64_t value() const;

 private:
  struct Free {
    void operator()(XXH3_state_s* state) const;
  };
  std::unique_ptr<XXH3_state_s, Free> state_;
};

}  // namespace quesaco::kept
