#pragma once

#include <memory>
#include <string>

namespace quesaco::text::french {

/// The Snowball stemmer for French, on words without accents. It has a buffer of its own: one
/// object a thread. Making one is cheap.
class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  [[nodiscard]] std::string operator()(const std::string& word) const;

 private:
  struct Snowball;
  std::unique_ptr<Snowball> snowball_;
};

}  // namespace quesaco::text::french
