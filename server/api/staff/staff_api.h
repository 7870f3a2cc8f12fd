#pragma once

#include "server/api/staff/routes.h"
#include "server/net/application.h"

namespace quesaco::api::staff {

/// Answers what is asked under /api/staff/. Without a session nothing is told but that there is
/// none: not even which addresses there are. What changes something must come from a page of this
/// server, with the session's token in the header X-CSRF-Token. Safe from any thread.
class StaffApi {
 public:
  static constexpr std::string_view kPath = "/api/staff/";

  explicit StaffApi(const Rooms& rooms) : rooms_(rooms) {}

  [[nodiscard]] net::Response handle(const net::Request& request) const;

 private:
  [[nodiscard]] Outcome answer(const net::Request& request) const;
  [[nodiscard]] tl::expected<auth::SignedIn, Problem> user_of(const net::Request& request,
                                                              const std::string& token,
                                                              Access access) const;

  const Rooms rooms_;
};

}  // namespace quesaco::api::staff
