#pragma once

// The subcommands `zorro define`, `zorro undefine` and `zorro list --mine`: functions of the user's own.

#include <ostream>
#include <string>
#include <vector>

namespace zorro {

/// `zorro define` as it was written.
struct DefineWords {
    std::string definition;             ///< NAME = FORMULA; empty with `import`
    std::vector<std::string> defaults;  ///< p=v
    std::vector<std::string> bounds;    ///< p=lo:hi or p=lo:hi:log
    std::string about;
    std::string source;
    std::string import;  ///< a file of definitions, - for standard input
};

struct UndefineOptions {
    std::vector<std::string> names;
};

/// Keeps the functions in the user's folder and says what was defined and what it replaces. Of a file either
/// all are kept or, where one is wrong, none. Throws UsageError or FileError.
void runDefine(const DefineWords& words, std::istream& in, std::ostream& out);

/// Throws UsageError for a name that there is not, before anything is removed, and FileError.
void runUndefine(const UndefineOptions& options, std::ostream& out);

/// The user's functions, a line each or as the JSON that --import reads. What cannot be used is said in a
/// sentence on `err`.
void listOwn(bool asJson, std::ostream& out, std::ostream& err);

}  // namespace zorro
