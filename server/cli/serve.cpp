#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "server/api/local_api.h"
#include "server/api/web_application.h"
#include "server/auth/auth.h"
#include "server/cli/commands.h"
#include "server/cli/seed_folder.h"
#include "server/cli/service_watch.h"
#include "server/cli/site.h"
#include "server/local/local_server.h"
#include "server/net/server.h"
#include "server/net/signals.h"
#include "server/site/publisher.h"
#include "server/staff/editing.h"
#include "server/staff/inbox/inbox.h"

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

/// What costs visitors something is a warning, or an error where it kept them from what is new.
site::Publisher::Log report_publishing(const Logger& logger) {
  return [logger](const std::string& cause, std::string_view line) {
    if (cause.empty()) {
      logger->info("{}", line);
    } else if (line.empty()) {
      logger->warn("{}", cause);
    } else {
      logger->error("{} {}", cause, line);
    }
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

/// All that runs, each after what it uses.
class Serving {
 public:
  Serving(const Settings& settings, Logger logger, std::unique_ptr<store::Store> store,
          std::shared_ptr<const semantic::Embedder> embedder, std::unique_ptr<Engine> engine,
          const pages::Assets& assets, const net::ServerOptions& options, const store::Clock& clock)
      : settings_(settings),
        logger_(std::move(logger)),
        clock_(clock),
        embedder_(std::move(embedder)),
        store_(std::move(store)),
        engine_(std::move(engine)),
        site_(*engine_, *store_),
        truth_(*store_, clock),
        auth_(*store_, clock),
        folder_(settings_, truth_, logger_),
        application_(site_, assets),
        server_(application_, limits_of(settings_), options, report_network(logger_)) {}

  /// Until a signal ends it, or the start fails.
  [[nodiscard]] Result<void> run(const net::ProcessSignals& signals) {
    const auto port = server_.start();
    if (!port) return tl::unexpected(port.error());
    site::Publisher publisher(*engine_, site_, publishing(*port));
    api::LocalApi local_api(*engine_, *store_, truth_, publisher, auth_);
    local::LocalServer local(
        settings_.local_socket(),
        [&](const std::string& request, const local::Peer& peer) {
          return local_api.answer(request, peer.user);
        },
        report_network(logger_));
    if (const auto listening = local.start(); !listening) {
      logger_->error("{} Les commandes comme « quesaco unanswered » ne répondront pas.",
                     listening.error().message);
    }
    staff::Editing editing(*engine_, *store_, truth_, publisher);
    staff::Inbox inbox(*store_, clock_, embedder_);
    const api::staff::StaffApi staff_api({auth_, editing, inbox, site_, truth_, clock_});
    application_.serve_staff(&staff_api);
    const std::jthread watching =
        settings_.embedder.empty() ? std::jthread() : watch_service(*engine_, site_, logger_);
    while (signals.wait() == SIGHUP) {
      folder_.reload();
      publisher.request();
    }
    stop(publisher, local);
    return outcome_;
  }

 private:
  [[nodiscard]] site::Publisher::Options publishing(std::uint16_t port) {
    site::Publisher::Options options;
    options.corpus = [this] { return folder_.corpus(); };
    options.progress = show_progress;
    options.log = report_publishing(logger_);
    options.started = [this, port](const Result<void>& started) {
      outcome_ = started;
      started ? announce(settings_, port) : net::ProcessSignals::stop();
    };
    return options;
  }

  void stop(site::Publisher& publisher, local::LocalServer& local) {
    server_.stop();
    const bool published = publisher.stop(std::chrono::milliseconds(100));
    if (local.stop(std::chrono::milliseconds(300)) && published) return;
    // What is being learned cannot be waited for: it may take minutes. All that is on disk is whole
    // at any moment, and what is queued for the store is written now.
    store_->flush();
    std::_Exit(EXIT_SUCCESS);
  }

  const Settings& settings_;
  Logger logger_;
  const store::Clock& clock_;
  std::shared_ptr<const semantic::Embedder> embedder_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<Engine> engine_;
  site::LiveSite site_;
  site::Truth truth_;
  auth::Auth auth_;
  SeedFolder folder_;
  api::WebApplication application_;
  net::Server server_;
  Result<void> outcome_;
};

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
  auto embedder = make_embedder(settings, report_service(logger));
  if (!embedder) return tl::unexpected(embedder.error());
  auto engine = make_engine(settings, *embedder);
  if (!engine) return tl::unexpected(engine.error());
  Serving serving(settings, logger, std::move(*store), std::move(*embedder), std::move(*engine),
                  *assets, *options, clock);
  return serving.run(signals);
}

}  // namespace quesaco::cli
