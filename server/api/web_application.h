#pragma once

#include "server/api/service.h"
#include "server/net/application.h"
#include "server/pages/assets.h"

namespace quesaco::api {

/// What the network serves: the protocol over WebSocket and HTTP, the pages, and the probes.
class WebApplication final : public net::Application {
 public:
  /// All must outlive the application.
  WebApplication(Service& service, site::LiveSite& site, const pages::Assets& assets)
      : service_(service), site_(site), assets_(assets) {}

  net::Response handle(const net::Request& request) override;
  std::string welcome() override;

  [[nodiscard]] bool ready() const override { return site_.published() != nullptr; }
  [[nodiscard]] bool origin_allowed(std::string_view origin, std::string_view host) const override;
  [[nodiscard]] net::FrameReply message(std::string_view frame) override;
  [[nodiscard]] net::Response decline(const net::Request& request,
                                      net::Declined why) const override;
  [[nodiscard]] std::string decline(std::string_view frame, net::Declined why) const override;

 private:
  [[nodiscard]] net::Response route(const net::Request& request);
  [[nodiscard]] net::Response probe(const net::Request& request) const;
  [[nodiscard]] Json missing() const;

  Service& service_;
  site::LiveSite& site_;
  const pages::Assets& assets_;
};

}  // namespace quesaco::api
