#include "core/index/database.h"

#include <sqlite3.h>

namespace zorro {
namespace {

constexpr int patienceMilliseconds = 2000;  // for another window that writes

[[noreturn]] void fail(sqlite3* handle, int code) {
    const int kind = code & 0xff;
    const bool damaged =
        kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_ERROR || kind == SQLITE_SCHEMA;
    throw DatabaseError(handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code), damaged);
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close(handle);
}

Database::Database(const std::filesystem::path& file) {
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(file.empty() ? ":memory:" : file.c_str(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) {
        fail(handle, code);
    }
    sqlite3_busy_timeout(handle, patienceMilliseconds);
}

void Database::run(const std::string& sql) {
    if (const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
        code != SQLITE_OK) {
        fail(handle_.get(), code);
    }
}

Statement Database::prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(handle_.get(), sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK) {
        fail(handle_.get(), code);
    }
    return Statement(statement);
}

void Statement::Finish::operator()(sqlite3_stmt* handle) const {
    sqlite3_finalize(handle);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        fail(sqlite3_db_handle(handle_.get()), code);
    }
}

void Statement::bind(int position, std::int64_t value) {
    check(sqlite3_bind_int64(handle_.get(), position + 1, value));
}

void Statement::bind(int position, double value) {
    check(sqlite3_bind_double(handle_.get(), position + 1, value));
}

void Statement::bind(int position, std::string_view text) {
    check(sqlite3_bind_text64(handle_.get(), position + 1, text.data(), text.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void Statement::bindBytes(int position, std::string_view bytes) {
    check(sqlite3_bind_blob64(handle_.get(), position + 1, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

bool Statement::step() {
    const int code = sqlite3_step(handle_.get());
    check(code);
    return code == SQLITE_ROW;
}

void Statement::reset() {
    check(sqlite3_reset(handle_.get()));
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

std::int64_t Statement::integer(int position) const {
    return sqlite3_column_int64(handle_.get(), position);
}

double Statement::number(int position) const {
    return sqlite3_column_double(handle_.get(), position);
}

std::string Statement::text(int position) const {
    // sqlite3_column_bytes() counts what sqlite3_column_blob() gave, which is the text as it is stored.
    const void* bytes = sqlite3_column_blob(handle_.get(), position);
    const int size = sqlite3_column_bytes(handle_.get(), position);
    return bytes == nullptr || size <= 0
               ? std::string()
               : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

}  // namespace zorro
