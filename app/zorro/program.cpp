#include "app/zorro/program.h"

#include <cerrno>
#include <exception>
#include <sstream>

#include "app/zorro/approximate/approximate_command.h"
#include "app/zorro/benchmark/benchmark.h"
#include "app/zorro/claims/claims.h"
#include "app/zorro/command_line/command_line.h"
#include "app/zorro/command_line/commands.h"
#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/devices/devices.h"
#include "app/zorro/fit/fit.h"
#include "app/zorro/output.h"
#include "app/zorro/queue/queue.h"
#include "app/zorro/runs/runs.h"
#include "app/zorro/search/search.h"
#include "app/zorro/study/study.h"
#include "app/zorro/train/train.h"
#include "core/file/file.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// Runs the subcommand that the options are for; false where its work failed.
struct Runner {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;

    bool operator()(const PrintOptions& options) const {
        out << options.text;
        return true;
    }
    bool operator()(const ListOptions& options) const {
        options.mine ? listOwn(options.format == TextFormat::json, out, err) : runList(options, out);
        return true;
    }
    bool operator()(const DefineWords& words) const {
        runDefine(words, in, out);
        return true;
    }
    bool operator()(const UndefineOptions& options) const {
        runUndefine(options, out);
        return true;
    }
    bool operator()(const DescribeOptions& options) const {
        runDescribe(options, out);
        return true;
    }
    bool operator()(const DevicesOptions& options) const {
        runDevices(options, out);
        return true;
    }
    bool operator()(const BenchmarkOptions& options) const {
        runBenchmark(options, out);
        return true;
    }
    bool operator()(const TrainWords& words) const { return runTrain(words, out); }
    bool operator()(const SearchWords& words) const { return runSearch(words, out); }
    bool operator()(const QueueOptions& options) const {
        runQueue(options, out);
        return true;
    }
    bool operator()(const RunsOptions& options) const {
        runRuns(options, out);
        return true;
    }
    bool operator()(const ClaimsOptions& options) const { return runClaims(options, out); }
    bool operator()(const StudyOptions& options) const {
        bool done = true;
        return into(options.output, [&](std::ostream& to) { done = runStudy(options, to); }) && done;
    }
    bool operator()(const FitWords& words) const { return runFit(words, out); }
    bool operator()(const ApproximateWords& words) const {
        return into(words.output, [&](std::ostream& to) { runApproximate(words, to); });
    }
    bool operator()(const CodeOptions& options) const {
        return into(options.output, [&](std::ostream& to) { runCode(options, to); });
    }
    bool operator()(const EvalOptions& options) const {
        return into(options.output, [&](std::ostream& to) { runEval(options, in, to); });
    }

private:
    /// Writes to the file, which is replaced once everything is there; to standard output without one.
    [[nodiscard]] bool into(const std::string& file, const std::function<void(std::ostream&)>& write) const {
        if (file.empty() || file == "-") {
            write(out);
            return true;
        }
        std::ostringstream content;
        write(content);
        replaceFile(file, std::move(content).str());
        return true;
    }
};

}  // namespace

int runProgram(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
               std::ostream& err) {
    try {
        errno = 0;
        const bool done = std::visit(Runner{in, out, err}, parseCommandLine(arguments));
        checkWritten(out.flush());
        return done ? 0 : 1;
    } catch (const UsageError& error) {
        err << "zorro: " << linesWithoutControls(error.what()) << '\n';
        return 2;
    } catch (const std::exception& error) {
        err << "zorro: " << linesWithoutControls(error.what()) << '\n';
        return 1;
    }
}

}  // namespace zorro
