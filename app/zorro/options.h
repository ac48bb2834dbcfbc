#pragma once

// What each subcommand is asked to do, as plain data: made by command_line.h, followed by commands.h.

#include <string>
#include <variant>
#include <vector>

#include "app/zorro/points.h"
#include "core/code/code.h"

namespace zorro {

enum class TextFormat { text, json };
enum class TableFormat { csv, json };

/// Print a text and be done: --help and --version.
struct PrintOptions {
    std::string text;
};

struct ListOptions {
    TextFormat format = TextFormat::text;
};

struct EvalOptions {
    std::vector<std::string> specs;
    PointSource points;
    int derivatives = 2;  ///< f alone, with f', or with f' and f''
    TableFormat format = TableFormat::csv;
    std::string output;  ///< a file to replace; standard output where empty or "-"
};

struct DescribeOptions {
    std::string spec;
    TextFormat format = TextFormat::text;
};

struct CodeOptions {
    std::string spec;
    CodeLanguage language = CodeLanguage::pytorch;
};

using Options = std::variant<PrintOptions, ListOptions, EvalOptions, DescribeOptions, CodeOptions>;

}  // namespace zorro
