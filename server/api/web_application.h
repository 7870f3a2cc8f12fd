#pragma once

#include <atomic>

#include "server/api/reply.h"
#include "server/api/staff/staff_api.h"
#include "server/net/application.h"
#include "server/pages/assets.h"
#include "server/site/live_site.h"

namespace quesaco::api {

/// What the network serves: the protocol over WebSocket and HTTP, the pages, and the probes.
class WebApplication final : public net::Application {
 public:
  /// Both must outlive the application.
  WebApplication(site::LiveSite& site, const pages::Assets& assets)
      : site_(site), assets_(assets) {}

  /// From now on, until null, the staff's console is answered by `staff`, which outlives that. May
  /// be called while requests are answered.
  void serve_staff(const staff::StaffApi* staff) { staff_ = staff; }

  net::Response handle(const net::Request& request) override;
  std::string welcome() override;

  [[nodiscard]] bool ready() const override { return site_.published() != nullptr; }
  [[nodiscard]] bool origin_allowed(std::string_view origin, std::string_view host) const override;
  [[nodiscard]] bool takes_long_bodies(std::string_view path) const override {
    return path.starts_with(staff::StaffApi::kPath);
  }
  [[nodiscard]] net::FrameReply message(std::string_view frame, const net::Caller& caller) override;
  [[nodiscard]] net::Response decline(const net::Request& request,
                                      net::Declined why) const override;
  [[nodiscard]] std::string decline(std::string_view frame, net::Declined why) const override;

 private:
  [[nodiscard]] net::Response route(const net::Request& request);
  [[nodiscard]] net::Response serve(const pages::Asset& asset, const net::Request& request) const;
  [[nodiscard]] net::Response probe(const net::Request& request) const;
  [[nodiscard]] Json missing() const;

  site::LiveSite& site_;
  const pages::Assets& assets_;
  std::atomic<const staff::StaffApi*> staff_ = nullptr;
};

}  // namespace quesaco::api
