#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "server/api/web_application.h"
#include "server/cli/commands.h"
#include "server/cli/service_watch.h"
#include "server/cli/site.h"
#include "server/cli/site_loader.h"
#include "server/net/server.h"
#include "server/net/signals.h"

namespace quesaco::cli {
namespace {

using Logger = std::shared_ptr<spdlog::logger>;

Logger make_logger() {
  auto logger = spdlog::stderr_color_mt("quesaco");
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %^%l%$ %v", spdlog::pattern_time_type::utc);
  return logger;
}

/// Of "address:port" an IPv6 address stands in brackets.
Result<net::ServerOptions> parse_options(const Settings& settings) {
  net::ServerOptions options;
  options.worker_threads = settings.workers;
  auto proxies = net::TrustedProxies::parse(settings.trusted_proxies);
  if (!proxies) return tl::unexpected(std::move(proxies.error()));
  options.trusted_proxies = std::move(*proxies);
  const std::string& text = settings.listen;
  const auto colon = text.rfind(':');
  const bool bracketed =
      text.starts_with('[') && colon != std::string::npos && colon >= 2 && text[colon - 1] == ']';
  const char* end = text.data() + text.size();
  if (colon == std::string::npos ||
      std::from_chars(text.data() + colon + 1, end, options.port).ptr != end ||
      colon + 1 == text.size()) {
    return input_error("« " + text +
                       " » n'est pas une adresse d'écoute : écrivez par exemple 127.0.0.1:8080.");
  }
  options.address = bracketed ? text.substr(1, colon - 2) : text.substr(0, colon);
  return options;
}

store::WriteHealth::Listener report_health(const Logger& logger) {
  return [logger](const store::WriteHealth::Change& change) {
    if (change.writing) {
      logger->info("Le stockage écrit de nouveau ({} écriture(s) perdue(s)).", change.failures);
    } else {
      logger->error(
          "Le stockage n'écrit plus ({}) : les visiteurs reçoivent toujours des "
          "réponses, mais rien n'est enregistré.",
          change.cause);
    }
  };
}

semantic::ServiceListener report_service(const Logger& logger) {
  return [logger](const std::string& cause) {
    if (cause.empty()) {
      logger->info("Le service de sens répond de nouveau.");
    } else {
      logger->error("{} Les questions sont comparées par leurs mots seulement.", cause);
    }
  };
}

net::Log report_network(const Logger& logger) {
  return [logger](net::Severity severity, std::string_view line) {
    logger->log(severity == net::Severity::kError ? spdlog::level::err : spdlog::level::warn, line);
  };
}

void announce(const Settings& settings, std::uint16_t port) {
  const std::string address = settings.listen.substr(0, settings.listen.rfind(':'));
  std::cout << "Quésaco répond : http://" << address << ":" << port
            << "/demo (Ctrl-C pour arrêter)\n"
            << std::flush;
}

net::Limits limits_of(const Settings& settings) {
  net::Limits limits;
  limits.frames_per_second = settings.frames_per_second;
  limits.frame_burst = 4 * settings.frames_per_second;
  return limits;
}

}  // namespace

Result<void> serve(const Settings& settings) {
  const net::ProcessSignals signals;  // before any thread is started
  // A file at the process's size limit is a write that fails, as on a full disk, and no more.
  std::signal(SIGXFSZ, SIG_IGN);
  const Logger logger = make_logger();
  const auto options = parse_options(settings);
  if (!options) return tl::unexpected(options.error());
  const auto assets = pages::Assets::load(settings.share / "widgets");
  if (!assets) return tl::unexpected(assets.error());
  const store::SystemClock clock;
  auto store = store::Store::open(settings.data, clock, report_health(logger));
  if (!store) return tl::unexpected(store.error());
  const auto engine = make_engine(settings, report_service(logger));
  if (!engine) return tl::unexpected(engine.error());

  site::LiveSite site(**engine, **store);
  api::WebApplication application(site, *assets);
  net::Server server(application, limits_of(settings), *options, report_network(logger));
  const auto port = server.start();
  if (!port) return tl::unexpected(port.error());
  Result<void> outcome;
  SiteLoader loader(settings, **engine, site, logger, [&](const Result<void>& started) {
    if (started) {
      announce(settings, *port);
    } else {
      outcome = started;
      net::ProcessSignals::stop();
    }
  });
  const std::jthread watching =
      settings.embedder.empty() ? std::jthread() : watch_service(**engine, logger);
  while (signals.wait() == SIGHUP) loader.reload();
  server.stop();
  if (loader.stop(std::chrono::milliseconds(100))) return outcome;
  // What is being learned cannot be waited for: it may take minutes. All that is on disk is whole
  // at any moment, and what is queued for the store is written now.
  store->reset();
  std::_Exit(EXIT_SUCCESS);
}

}  // namespace quesaco::cli
