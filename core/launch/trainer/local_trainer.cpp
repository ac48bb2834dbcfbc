#include "core/launch/trainer/local_trainer.h"

#include <chrono>
#include <csignal>
#include <optional>
#include <sstream>

#include "core/file/file.h"
#include "core/launch/process/detached_process.h"
#include "core/launch/trainer/answer_json.h"
#include "core/run/comparison/comparison.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// The trainer for the device that the comparison asks for; of a damaged one the first, which says what is
/// wrong.
fs::path trainerForComparison(const std::string& json) {
    std::string device = "auto";
    try {
        device = readComparison(json).training.device;
    } catch (const std::exception&) {
        return knownTrainers().front();
    }
    return trainerFor(device);
}

}  // namespace

fs::path trainerOf(const fs::path& run) {
    return trainerForComparison(readFile(run / comparisonFile));
}

fs::path createRunToTrain(const fs::path& runs, const Comparison& comparison) {
    static_cast<void>(trainerFor(comparison.training.device));
    return createRunDirectory(runs, comparison);
}

TrainerProcess startTrainer(const fs::path& run, const FileLock* lock) {
    return processNumbered(startDetached({trainerOf(run).string(), run.string()},
                                         {.log = run / trainerLogFile, .givesWay = true, .lock = lock}));
}

bool requestTrainer(const fs::path& run, TrainerRequest request) {
    const std::optional<TrainerProcess> process = trainerProcess(run);
    return process && isOfThisMachine(*process) &&
           ::kill(static_cast<pid_t>(process->pid), signalOf(request)) == 0;
}

TrainerEstimate estimateWithTrainer(const std::string& comparisonJson) {
    fs::path program;
    try {
        program = trainerForComparison(comparisonJson);
    } catch (const FileError& error) {
        throw ComparisonError({"training.device", error.what()});
    }
    return readEstimate(runProgram({program.string(), "--estimate", "/dev/stdin"}, comparisonJson));
}

std::string describeDevice(const std::string& word) {
    return readDevice(runProgram({trainerFor(word).string(), "--device", word}));
}

ActivationBenchmark benchmarkWithTrainer(const std::string& device, const std::vector<std::string>& specs) {
    constexpr std::chrono::minutes patience{60};  // a slow machine with many activations
    Words words{trainerFor(device).string(), "--benchmark", device};
    words.insert(words.end(), specs.begin(), specs.end());
    return readBenchmark(runProgram(words, {}, patience));
}

ReplacementResult evaluateWithTrainer(const ReplacementQuestion& question, const std::stop_token& stop) {
    constexpr std::chrono::minutes patience{60};  // large data on a slow machine
    Words words{trainerFor(question.device).string(), "--evaluate", question.device, question.run.string(),
                question.activation};
    if (!question.instead.empty()) {
        words.push_back(question.instead);
    }
    return readTrainerJson(runProgram(words, {}, patience, stop), readReplacement);
}

void exportNetworksWithTrainer(const fs::path& run, const fs::path& folder) {
    constexpr std::chrono::minutes patience{60};  // large data on a slow machine
    requireSuccess(
        runProgram({trainerFor("cpu").string(), "--export", run.string(), folder.string()}, {}, patience));
}

std::string lastTrainerMessage(const fs::path& run) {
    try {
        std::istringstream log(readFile(run / trainerLogFile));
        std::string last;
        for (std::string line; std::getline(log, line);) {
            last = line.empty() ? last : line;
        }
        return last;
    } catch (const FileError&) {
        return {};
    }
}

}  // namespace zorro
