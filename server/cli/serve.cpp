#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <charconv>
#include <csignal>
#include <iostream>
#include <thread>

#include "engine/corpus/writer.h"
#include "server/api/web_application.h"
#include "server/cli/commands.h"
#include "server/cli/service_watch.h"
#include "server/cli/site.h"
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

/// "address:port"; an IPv6 address stands in brackets.
Result<net::ServerOptions> parse_listen(const Settings& settings) {
  net::ServerOptions options;
  options.worker_threads = settings.workers;
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

/// The folder of entries seeds the store's revisions.
Result<void> take_over(store::Store& store, const Corpus& corpus, const Logger& logger) {
  std::vector<store::EntryRecord> records;
  for (const Entry& entry : corpus.entries) {
    records.push_back({entry.id, corpus::write_entry(entry)});
  }
  auto taken = store.entries().take_over(records);
  if (!taken) return tl::unexpected(taken.error());
  for (const std::string& id : taken->conflicts) {
    logger->warn(
        "La réponse « {} » a changé dans le dossier, mais l'équipe l'a modifiée : la "
        "version de l'équipe est gardée.",
        id);
  }
  return {};
}

/// Takes the changed folder while visitors are answered; with an error in it, nothing changes.
void reload(const Settings& settings, Engine& engine, store::Store& store, const Logger& logger) {
  auto loaded = load_site(settings);
  if (!loaded) {
    logger->error("{} L'ancien corpus reste en service.", loaded.error().message);
    return;
  }
  if (auto taken = take_over(store, loaded->corpus, logger); !taken) {
    logger->error("{}", taken.error().message);
  }
  if (auto updated = engine.update(std::move(loaded->corpus)); !updated) {
    logger->error("{} L'ancien corpus reste en service.", updated.error().message);
    return;
  }
  logger->info("Nouveau corpus en service.");
}

/// SIGHUP reloads the corpus, SIGTERM and SIGINT end the wait.
void wait_until_stopped(const net::ProcessSignals& signals,
                        const std::function<void()>& on_reload) {
  std::jthread reloading;
  while (signals.wait() == SIGHUP) {
    if (reloading.joinable()) reloading.join();
    reloading = std::jthread(on_reload);
  }
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
  const auto options = parse_listen(settings);
  if (!options) return tl::unexpected(options.error());
  const auto assets = pages::Assets::load(settings.share / "widgets");
  if (!assets) return tl::unexpected(assets.error());
  const store::SystemClock clock;
  const auto store = store::Store::open(settings.data, clock, report_health(logger));
  if (!store) return tl::unexpected(store.error());
  const auto engine = open_engine(settings, report_service(logger));
  if (!engine) return tl::unexpected(engine.error());
  if (auto taken = take_over(**store, *(*engine)->corpus(), logger); !taken) {
    return tl::unexpected(taken.error());
  }

  api::Service service(**engine, **store);
  api::WebApplication application(service, **engine, **store, *assets);
  net::Server server(application, limits_of(settings), *options, report_network(logger));
  const auto port = server.start();
  if (!port) return tl::unexpected(port.error());
  const std::string address = settings.listen.substr(0, settings.listen.rfind(':'));
  std::cout << "Quésaco répond : http://" << address << ":" << *port
            << "/demo (Ctrl-C pour arrêter)" << std::endl;
  const std::jthread watching =
      settings.embedder.empty() ? std::jthread() : watch_service(**engine, logger);
  wait_until_stopped(signals, [&] { reload(settings, **engine, **store, logger); });
  server.stop();
  return {};
}

}  // namespace quesaco::cli
