#include "server/store/sql/schema.h"

#include <array>

// Only what SQLite and PostgreSQL share: BIGINT, DOUBLE PRECISION and TEXT; truth is 0 or 1; times
// are ISO 8601 in UTC, which sort as text; keys are made by the program, not by the database.
namespace quesaco::store {
namespace {

constexpr std::array<std::string_view, 9> kVersion1 = {
    R"(CREATE TABLE entry_revisions (
         entry_id TEXT NOT NULL,
         revision BIGINT NOT NULL,
         content TEXT NOT NULL,
         author TEXT NOT NULL,
         created_at TEXT NOT NULL,
         PRIMARY KEY (entry_id, revision)))",

    R"(CREATE TABLE questions (
         ref TEXT PRIMARY KEY,
         asked_at TEXT NOT NULL,
         text TEXT NOT NULL,
         band TEXT NOT NULL,
         origin TEXT NOT NULL))",
    "CREATE INDEX questions_by_time ON questions (asked_at)",
    R"(CREATE TABLE question_entries (
         ref TEXT NOT NULL REFERENCES questions (ref) ON DELETE CASCADE,
         place BIGINT NOT NULL,
         entry_id TEXT NOT NULL,
         confidence DOUBLE PRECISION NOT NULL,
         PRIMARY KEY (ref, place)))",

    // A question's row may have been lost on a full disk: what refers to it stands without it.
    R"(CREATE TABLE feedback (
         id TEXT PRIMARY KEY,
         given_at TEXT NOT NULL,
         question_ref TEXT NOT NULL,
         entry_id TEXT,
         helpful BIGINT,
         picked TEXT,
         comment TEXT))",
    "CREATE INDEX feedback_by_question ON feedback (question_ref)",

    R"(CREATE TABLE contacts (
         receipt TEXT PRIMARY KEY,
         sent_at TEXT NOT NULL,
         idempotency_key TEXT UNIQUE,
         name TEXT NOT NULL,
         email TEXT NOT NULL,
         profession TEXT,
         message TEXT NOT NULL,
         question_ref TEXT,
         conversation TEXT))",
    "CREATE INDEX contacts_by_time ON contacts (sent_at)",

    // Apart from the messages: a number is not given twice, even after the last one is erased.
    "CREATE TABLE receipt_numbers (year BIGINT PRIMARY KEY, last BIGINT NOT NULL)",
};

constexpr std::array<std::string_view, 4> kVersion2 = {
    // Entries are no longer all that has a history.
    R"(CREATE TABLE revisions (
         kind TEXT NOT NULL,
         name TEXT NOT NULL,
         revision BIGINT NOT NULL,
         content TEXT NOT NULL,
         author TEXT NOT NULL,
         created_at TEXT NOT NULL,
         PRIMARY KEY (kind, name, revision)))",
    R"(INSERT INTO revisions (kind, name, revision, content, author, created_at)
         SELECT 'entry', entry_id, revision, content, author, created_at FROM entry_revisions)",
    "DROP TABLE entry_revisions",

    "ALTER TABLE contacts ADD COLUMN state TEXT NOT NULL DEFAULT 'new'",
};

// Who may use the staff console. Of tokens and codes only hashes are kept.
constexpr std::array<std::string_view, 10> kVersion3 = {
    // `account` is the name, folded: who writes another case or no accents is the same person.
    R"(CREATE TABLE accounts (
         account TEXT PRIMARY KEY,
         name TEXT NOT NULL,
         role TEXT NOT NULL,
         active BIGINT NOT NULL,
         password_hash TEXT,
         totp_secret TEXT,
         totp_step BIGINT NOT NULL DEFAULT 0,
         created_at TEXT NOT NULL))",
    R"(CREATE TABLE recovery_codes (
         hash TEXT PRIMARY KEY,
         account TEXT NOT NULL REFERENCES accounts (account)))",
    "CREATE INDEX recovery_codes_by_account ON recovery_codes (account)",
    R"(CREATE TABLE links (
         hash TEXT PRIMARY KEY,
         account TEXT NOT NULL REFERENCES accounts (account),
         purpose TEXT NOT NULL,
         expires_at TEXT NOT NULL))",
    "CREATE INDEX links_by_account ON links (account)",
    R"(CREATE TABLE sessions (
         hash TEXT PRIMARY KEY,
         account TEXT NOT NULL REFERENCES accounts (account),
         csrf TEXT NOT NULL,
         created_at TEXT NOT NULL,
         seen_at TEXT NOT NULL))",
    "CREATE INDEX sessions_by_account ON sessions (account)",

    // Of names that nobody has, too.
    R"(CREATE TABLE login_failures (
         subject TEXT PRIMARY KEY,
         count BIGINT NOT NULL,
         last_at TEXT NOT NULL))",

    // Names, not accounts: it also tells of people without one, such as the operator.
    R"(CREATE TABLE audit (
         id TEXT PRIMARY KEY,
         at TEXT NOT NULL,
         who TEXT NOT NULL,
         action TEXT NOT NULL,
         subject TEXT NOT NULL,
         detail TEXT NOT NULL))",
    "CREATE INDEX audit_by_time ON audit (at)",
};

// What the staff work with.
constexpr std::array<std::string_view, 8> kVersion4 = {
    // `folded` is a question's text without case, accents and punctuation: however often it is
    // asked, it is dealt with once.
    R"(CREATE TABLE triage (
         folded TEXT PRIMARY KEY,
         state TEXT NOT NULL,
         who TEXT NOT NULL,
         at TEXT NOT NULL))",
    R"(CREATE TABLE emergency_examples (
         text TEXT PRIMARY KEY,
         who TEXT NOT NULL,
         at TEXT NOT NULL))",
    R"(CREATE TABLE question_vectors (
         folded TEXT NOT NULL,
         model TEXT NOT NULL,
         vector TEXT NOT NULL,
         PRIMARY KEY (model, folded)))",
    R"(CREATE TABLE drafts (
         account TEXT NOT NULL,
         subject TEXT NOT NULL,
         content TEXT NOT NULL,
         saved_at TEXT NOT NULL,
         PRIMARY KEY (account, subject)))",
    "ALTER TABLE contacts ADD COLUMN who TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contacts ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX feedback_by_time ON feedback (given_at)",
    "CREATE INDEX question_entries_by_entry ON question_entries (entry_id)",
};

constexpr std::array<Migration, 4> kMigrations = {kVersion1, kVersion2, kVersion3, kVersion4};

}  // namespace

std::span<const Migration> schema() { return kMigrations; }

}  // namespace quesaco::store
