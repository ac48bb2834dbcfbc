#include "app/zorro/command_line/approximate_arguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "app/zorro/approximate/approximate_command.h"
#include "app/zorro/command_line/choice.h"

namespace zorro {

void addApproximate(CLI::App& program, ApproximateWords& words) {
    CLI::App& command =
        *program.add_subcommand("approximate", "Approximate one curve for hardware, with a proven error");
    const auto add = [&](const char* name, std::string& word, const char* type, const char* meaning) {
        return command.add_option(name, word, meaning)->type_name(type);
    };
    const std::string formats = typeOf(approximationFormats());
    add("SPEC", words.spec, "", "The curve")->required();
    add("--form", words.form, "polynomial:N|rational:N,M|pieces:N|table:N[,linear|cubic]",
        "What approximates it: the best polynomial of degree N, the best quotient of polynomials, N\n"
        "straight pieces, or a table of N entries");
    add("--range", words.range, "lo:hi", "Where");
    add("--outside", words.outside, "clamp|linear|limit",
        "What stands for it elsewhere: the value at the end, a straight line on from there, or what the\n"
        "curve tends to (clamp)");
    add("--error", words.error, "absolute|relative", "Which error is made small (absolute)");
    add("--weight", words.weight, "uniform|normal:SIGMA|density:FORMULA",
        "How much an error counts at each x (uniform)");
    add("--coefficients", words.coefficients, "double|float32|float16|bfloat16|fixed:QI.F",
        "The numbers that coefficients and entries are rounded to (double)");
    add("--format", words.format, formats.c_str(), "How to write it (text)");
    add("-o,--output", words.output, "FILE", "Write to this file instead of standard output");
    command.footer(
        "zorro approximate gelu --form polynomial:9 --range -3:3\n"
        "The largest error is proven for the rounded coefficients and all x of the range.\n");
}

}  // namespace zorro
