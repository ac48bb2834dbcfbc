#pragma once

// SQLite with the few calls that the index needs. Private to core/index.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace zorro {

/// What SQLite complains of; `damaged` where the file is none of its own or not whole.
class DatabaseError : public std::runtime_error {
public:
    DatabaseError(const std::string& sentence, bool damaged)
        : std::runtime_error(sentence), damaged_(damaged) {}
    [[nodiscard]] bool damaged() const { return damaged_; }

private:
    bool damaged_;
};

class Statement;

class Database {
public:
    /// Opens the file, made where it is not there; an empty path is a database in memory. Throws
    /// DatabaseError.
    explicit Database(const std::filesystem::path& file);

    /// Statements without results. Throws DatabaseError.
    void run(const std::string& sql);
    [[nodiscard]] Statement prepare(const std::string& sql);

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

/// One statement whose values are bound and whose rows are read by position, from 0.
class Statement {
public:
    explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}

    void bind(int position, std::int64_t value);
    void bind(int position, double value);
    void bind(int position, std::string_view text);
    void bindBytes(int position, std::string_view bytes);

    /// The next row; false after the last one. Throws DatabaseError.
    [[nodiscard]] bool step();
    /// Before other values are bound.
    void reset();
    /// Runs a statement without rows, and is ready to be run again.
    void run();

    [[nodiscard]] std::int64_t integer(int position) const;
    [[nodiscard]] double number(int position) const;
    [[nodiscard]] std::string text(int position) const;

private:
    void check(int code) const;
    struct Finish {
        void operator()(sqlite3_stmt* handle) const;
    };
    std::unique_ptr<sqlite3_stmt, Finish> handle_;
};

}  // namespace zorro
