#include "app/zorro/program.h"

#include <cerrno>
#include <exception>
#include <sstream>

#include "app/zorro/command_line.h"
#include "app/zorro/commands.h"
#include "app/zorro/output.h"
#include "app/zorro/usage_error.h"
#include "core/file/file.h"

namespace zorro {
namespace {

/// Runs the subcommand that the options are for.
struct Runner {
    std::istream& in;
    std::ostream& out;

    void operator()(const PrintOptions& options) const { out << options.text; }
    void operator()(const ListOptions& options) const { runList(options, out); }
    void operator()(const DescribeOptions& options) const { runDescribe(options, out); }
    void operator()(const CodeOptions& options) const { runCode(options, out); }
    void operator()(const EvalOptions& options) const {
        if (options.output.empty() || options.output == "-") {
            runEval(options, in, out);
            return;
        }
        std::ostringstream content;
        runEval(options, in, content);
        replaceFile(options.output, std::move(content).str());
    }
};

}  // namespace

int runProgram(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
               std::ostream& err) {
    try {
        errno = 0;
        std::visit(Runner{in, out}, parseCommandLine(arguments));
        checkWritten(out.flush());
        return 0;
    } catch (const UsageError& error) {
        err << "zorro: " << error.what() << '\n';
        return 2;
    } catch (const std::exception& error) {
        err << "zorro: " << error.what() << '\n';
        return 1;
    }
}

}  // namespace zorro
