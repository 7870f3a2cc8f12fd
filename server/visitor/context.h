#pragma once

#include <string>

#include "server/store/questions.h"

namespace quesaco::visitor {

/// Who asks, and by what way. Only the channel may be stored.
struct Context {
  std::string remote;  ///< the visitor's IP address; personal data
  std::string origin;  ///< the Origin header, of the page that asks; empty where there was none
  store::Origin channel = store::Origin::kWeb;
};

}  // namespace quesaco::visitor
