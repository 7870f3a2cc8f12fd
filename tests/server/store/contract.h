#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/store/accounts.h"
#include "server/store/audit.h"
#include "server/store/contacts.h"
#include "server/store/drafts.h"
#include "server/store/feedback.h"
#include "server/store/login_failures.h"
#include "server/store/question_vectors.h"
#include "server/store/questions.h"
#include "server/store/revisions.h"
#include "server/store/sessions.h"
#include "server/store/sql/connection.h"
#include "server/store/triage.h"
#include "tests/server/store/support.h"

namespace quesaco::store {

/// A database that the store runs on. Every suite of the contract runs on each of them.
struct Backend {
  std::string name;
  Result<std::unique_ptr<Connection>> (*connect)(const std::filesystem::path& folder);

  friend void PrintTo(const Backend& backend, std::ostream* out) { *out << backend.name; }
};

/// The repositories over an empty, migrated database.
class StoreContract : public ::testing::TestWithParam<Backend> {
 protected:
  StoreContract();

  std::unique_ptr<Connection> connect() const;

  TemporaryFolder folder_;
  SteppingClock clock_{at_noon(std::chrono::year(2026) / 4 / 12)};
  HeardChanges heard_;
  WriteHealth health_{heard_.listener()};
  Executor executor_;
  Revisions revisions_{executor_, clock_};
  Questions questions_{executor_, clock_, health_};
  Feedback feedback_{executor_, clock_, health_};
  Contacts contacts_{executor_, clock_, health_};
  Accounts accounts_{executor_, clock_};
  Sessions sessions_{executor_, clock_};
  LoginFailures login_failures_{executor_, clock_};
  Audit audit_{executor_, clock_, health_};
  Triage triage_{executor_, clock_, health_};
  QuestionVectors question_vectors_{executor_};
  Drafts drafts_{executor_, clock_, health_};
};

[[nodiscard]] std::vector<Backend> backends();
[[nodiscard]] std::string backend_name(const ::testing::TestParamInfo<Backend>& info);

}  // namespace quesaco::store

#define INSTANTIATE_CONTRACT(suite)                                                      \
  INSTANTIATE_TEST_SUITE_P(On, suite, ::testing::ValuesIn(::quesaco::store::backends()), \
                           ::quesaco::store::backend_name)
