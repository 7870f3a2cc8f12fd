#include "engine/semantic/remote/openai_embedder.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <utility>

#include "engine/semantic/remote/http_client.h"

namespace quesaco::semantic {
namespace {

using Json = nlohmann::json;

constexpr int kAttempts = 2;
constexpr long kOk = 200;
constexpr long kTooManyRequests = 429;
constexpr long kServerError = 500;

/// Names of models hold slashes, and stand in names of files.
std::string file_name(std::string model) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
  };
  std::ranges::replace_if(model, std::not_fn(is_plain), '_');
  return model;
}

/// Whether a second attempt may do better. Nobody waits twice for an answer that did not come.
bool may_pass(const tl::expected<HttpClient::Response, HttpClient::Failure>& response) {
  if (!response) return !response.error().timed_out;
  return response->status == kTooManyRequests || response->status >= kServerError;
}

/// Scales to length 1; false where there is no direction to keep.
bool make_unit(Vector& vector) {
  const double squares =
      std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0, std::plus<>(),
                         [](double a, double b) { return a * b; });
  const double length = std::sqrt(squares);
  if (!std::isfinite(length) || length == 0) return false;
  for (float& value : vector) value = static_cast<float>(value / length);
  return true;
}

/// The vectors of an answer for `count` texts, in the order of the texts; nothing where it is none.
std::optional<std::vector<Vector>> parse_vectors(const std::string& body, std::size_t count) {
  std::vector<Vector> vectors(count);
  try {
    const Json data = Json::parse(body).at("data");
    for (std::size_t i = 0; i < data.size(); ++i) {
      Vector& vector = vectors.at(data[i].value("index", i));
      data[i].at("embedding").get_to(vector);
    }
  } catch (const std::exception&) {  // of nlohmann, and of an index beyond the texts
    return std::nullopt;
  }
  return std::ranges::all_of(vectors, make_unit) ? std::optional(std::move(vectors)) : std::nullopt;
}

class OpenAiEmbedder final : public Embedder {
 public:
  OpenAiEmbedder(const EmbeddingService& service, const Patience& patience)
      : client_(service.url, service.key),
        url_(service.url),
        model_(service.model),
        patience_(patience) {}

  [[nodiscard]] std::string model() const override { return "service-" + file_name(model_); }

  [[nodiscard]] Result<std::vector<Vector>> embed(std::span<const std::string> texts,
                                                  TextKind /*kind*/) const override {
    std::vector<Vector> vectors;
    while (!texts.empty()) {
      const auto batch = texts.first(std::min(kMaxTexts, texts.size()));
      auto embedded = embed_batch(batch);
      if (!embedded) return embedded;
      std::ranges::move(*embedded, std::back_inserter(vectors));
      texts = texts.subspan(batch.size());
    }
    return vectors;
  }

 private:
  [[nodiscard]] Result<std::vector<Vector>> embed_batch(std::span<const std::string> texts) const {
    auto body = request(texts);
    if (!body) return tl::unexpected(body.error());
    auto vectors = parse_vectors(*body, texts.size());
    if (!vectors) {
      return fault("n'a pas répondu par des vecteurs",
                   "vérifiez que --embedder indique l'adresse complète, comme "
                   "http://127.0.0.1:8000/v1/embeddings");
    }
    if (!has_known_dimension(*vectors)) {
      return fault("a changé de dimension", "donnez le nom du nouveau modèle par --embedder-model");
    }
    return std::move(*vectors);
  }

  [[nodiscard]] Result<std::string> request(std::span<const std::string> texts) const {
    const std::string json = Json{{"model", model_}, {"input", texts}}.dump(
        -1, ' ', false, Json::error_handler_t::replace);
    const HttpClient::Timeouts timeouts{
        patience_.connect, patience_.request + patience_.text * static_cast<long>(texts.size())};
    auto response = client_.post(json, timeouts);
    for (int i = 1; i < kAttempts && may_pass(response); ++i) {
      response = client_.post(json, timeouts);
    }
    if (!response) {
      return fault("ne répond pas (" + response.error().why + ")", "vérifiez qu'il fonctionne");
    }
    if (response->status != kOk) {
      return fault("refuse les questions (statut " + std::to_string(response->status) + ")",
                   "vérifiez l'adresse, le nom du modèle et la clé");
    }
    return std::move(response->body);
  }

  [[nodiscard]] bool has_known_dimension(const std::vector<Vector>& vectors) const {
    const std::size_t size = vectors.front().size();
    std::size_t known = 0;
    const bool is_first = dimension_.compare_exchange_strong(known, size);
    return (is_first || known == size) &&
           std::ranges::all_of(vectors, [size](const Vector& v) { return v.size() == size; });
  }

  [[nodiscard]] tl::unexpected<Error> fault(const std::string& what,
                                            const std::string& remedy) const {
    return environment_error("Le service de sens " + url_ + " " + what + " : " + remedy + ".");
  }

  HttpClient client_;
  std::string url_;
  std::string model_;
  Patience patience_;
  mutable std::atomic<std::size_t> dimension_ = 0;  // 0 before the first answer
};

}  // namespace

std::shared_ptr<const Embedder> make_openai_embedder(const EmbeddingService& service,
                                                     const Patience& patience) {
  return std::make_shared<const OpenAiEmbedder>(service, patience);
}

}  // namespace quesaco::semantic
