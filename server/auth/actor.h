#pragma once

#include <string>

#include "server/auth/refusal.h"
#include "server/store/accounts.h"

namespace quesaco::auth {

/// Who does something: a member of the staff, or the operator at the command line.
struct Actor {
  std::string name;
  store::Role role = store::Role::kReader;
};

/// kForbidden unless `by` is one.
[[nodiscard]] inline Outcome<void> only_administrators(const Actor& by) {
  if (by.role == store::Role::kAdministrator) return {};
  return refuse(Refusal::Code::kForbidden,
                "Seuls les administrateurs peuvent le faire : demandez-le à l'un d'eux.");
}

}  // namespace quesaco::auth
