#include "app/zorro/command_line/define_arguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace zorro {

void addDefine(CLI::App& program, DefineWords& words) {
    CLI::App& define = *program.add_subcommand("define", "Give a formula a name, to be used as a SPEC");
    define.add_option("DEFINITION", words.definition, "NAME = FORMULA, as one word of the shell")
        ->type_name("");
    const auto addEach = [&](const char* name, std::vector<std::string>& list, const char* type,
                             const char* meaning) {
        define.add_option(name, list, meaning)
            ->type_name(type)
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    addEach("--default", words.defaults, "p=v", "What a parameter is where nobody says (1)");
    addEach("--bound", words.bounds, "p=lo:hi[:log]",
            "Where a parameter may be, and how sliders go (-1e6:1e6)");
    define.add_option("--about", words.about, "What is particular about it")->type_name("TEXT");
    define.add_option("--source", words.source, "Where it comes from")->type_name("TEXT");
    define
        .add_option("--import", words.import,
                    "Take definitions from a file: of 'zorro list --mine --format json', a run's "
                    "comparison.json, a session")
        ->type_name("FILE|-");
    define.footer(
        "Quote the definition: zorro define 'swish2 = x*sigmoid(b*x)' --bound b=0:10\n"
        "A name that you have used before gets the new definition. Runs and sessions keep the "
        "definition\nthat they were made with.\n");
}

void addUndefine(CLI::App& program, UndefineOptions& words) {
    CLI::App& undefine = *program.add_subcommand("undefine", "Forget functions of your own");
    undefine.add_option("NAME", words.names, "Which")->required()->type_name("");
}

}  // namespace zorro
