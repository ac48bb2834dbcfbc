#pragma once

// What each subcommand is asked to do, as plain data: made by command_line.h, followed by commands.h.

#include <string>
#include <variant>
#include <vector>

#include "app/zorro/approximate/approximate_words.h"
#include "app/zorro/benchmark/benchmark_options.h"
#include "app/zorro/claims/claims.h"
#include "app/zorro/curve/points.h"
#include "app/zorro/define/define.h"
#include "app/zorro/devices/devices.h"
#include "app/zorro/queue/queue.h"
#include "app/zorro/runs/runs.h"
#include "app/zorro/search/search_words.h"
#include "app/zorro/study/study.h"
#include "app/zorro/train/train_words.h"
#include "core/code/code.h"

namespace zorro {

enum class TextFormat { text, json };
enum class TableFormat { csv, json };

/// Print a text and be done: --help and --version.
struct PrintOptions {
    std::string text;
};

/// Which functions `zorro list` lists, and how.
struct ListOptions {
    std::string family;                   ///< of this family; of all where empty
    std::vector<std::string> conditions;  ///< those of which all of these hold (core/analysis/properties.h)
    TextFormat format = TextFormat::text;
    bool mine = false;  ///< the user's own functions instead of the catalogue
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
    const CodeLanguage* language = nullptr;  ///< a row of codeLanguages()
    std::string output;                      ///< a file to replace; standard output where empty or "-"
};

/// `zorro fit` as it was written; app/zorro/fit/fit_question.h understands it. Empty where an option was not
/// given.
struct FitWords {
    std::string spec;
    std::vector<std::string> others;  ///< further functions, with which it is ranked
    std::string target;
    std::string data;
    std::string expression;
    std::string columns;
    std::string sigma = "absolute";
    std::string xSigma;
    std::vector<std::string> let;
    std::string predictors;
    std::string skip;
    bool unitsRow = false;
    std::string range;
    std::string points;
    std::string weight = "uniform";
    std::vector<std::string> start;
    std::vector<std::string> fix;
    std::vector<std::string> bound;
    std::vector<std::string> tie;
    std::string loss = "none";
    std::vector<std::string> require;
    std::string derivativeWeight;
    std::string starts;
    std::string seed;
    std::string confidence;
    bool profile = false;
    TextFormat format = TextFormat::text;
};

using Options =
    std::variant<PrintOptions, ListOptions, EvalOptions, DescribeOptions, FitWords, CodeOptions,
                 DevicesOptions, BenchmarkOptions, TrainWords, SearchWords, QueueOptions, RunsOptions,
                 ClaimsOptions, StudyOptions, DefineWords, UndefineOptions, ApproximateWords>;

}  // namespace zorro
