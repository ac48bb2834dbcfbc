// zorro-train RUN                        trains the run directory RUN, from its checkpoint if it has one
// zorro-train --estimate comparison.json prints what the comparison needs, as JSON
// zorro-train --benchmark DEVICE SPEC... times activations by themselves and prints that as JSON
// zorro-train --evaluate DEVICE RUN SPEC [INSTEAD]
//                                       evaluates RUN with the activation SPEC in its networks, in place of
//                                       INSTEAD
// zorro-train --export RUN FOLDER        writes the networks of RUN as PyTorch reads them
// zorro-train --device WORD              prints what auto, cpu or cuda:N means on this machine
// zorro-train --describe                 prints what it is built with and the devices it finds, as JSON
// zorro-train --version                  prints its version and that of LibTorch
//
// SIGTERM and SIGINT stop it (it can be resumed), SIGUSR1 pauses it, SIGUSR2 lets it go on.

#include <array>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <torch/version.h>
#include <unistd.h>
#include <vector>

#include "app/zorro-train/benchmark.h"
#include "app/zorro-train/describe.h"
#include "app/zorro-train/program_commit.h"
#include "app/zorro-train/progress.h"
#include "app/zorro-train/supervisor.h"
#include "core/file/file.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_result.h"
#include "core/run/network/gated_record.h"
#include "core/run/process/trainer_signals.h"
#include "core/run/replacement/replacement.h"
#include "core/text/json.h"
#include "core/text/text.h"
#include "core/train/evaluation/replaced_evaluation.h"
#include "core/train/exported/exported_networks.h"
#include "core/train/run/device.h"
#include "core/train/run/device_error.h"
#include "core/train/run/estimate.h"
#include "core/train/run/freed_memory.h"
#include "core/train/run/trainer.h"
#include "core/train/run/training_plan.h"

namespace {

zorro::TrainerRequests requests;

void onSignal(int signal) {
    if (signal == SIGUSR1 || signal == SIGUSR2)
        requests.pause = signal == SIGUSR1;
    else
        requests.stop = true;
}

int trainFolder(const std::string& run) {
    zorro::ProgressReport report(std::cerr, ::isatty(STDERR_FILENO) != 0);
    const zorro::RunResult result = zorro::trainRun(
        run, {.trainer = "zorro-train " ZORRO_VERSION,
              .commit = zorro::programCommit(),
              .requests = &requests,
              .progress = [&](const zorro::TrainerProgress& progress) { report.show(progress); },
              .message = [&](const std::string& text) { report.message(text); }});
    report.end();
    if (result.state == zorro::RunState::failed)
        std::cerr << "zorro-train: " << zorro::linesWithoutControls(result.reason) << '\n';
    return result.state == zorro::RunState::failed ? 1 : 0;
}

/// What the comparison needs; where a field of it is to blame that there is no saying, which one.
int estimate(const std::string& path) {
    zorro::TrainingEstimate needed;
    try {
        needed = zorro::estimateTraining(zorro::readComparison(zorro::readFile(path)));
    } catch (const zorro::ComparisonError& error) {
        std::cout << zorro::jsonLine({{"key", error.issue().key}, {"sentence", error.issue().sentence}})
                  << '\n';
        throw;
    }
    zorro::Json layers = zorro::Json::array();
    for (const zorro::EstimatedLayer& layer : needed.layers) {
        layers.push_back({{"name", layer.name}, {"parameters", layer.parameters}, {"gated", layer.gated}});
    }
    std::cout << zorro::jsonDocument({{"parameters", zorro::rangeOf(needed.parameters).first},
                                      {"activations", zorro::countsJson(needed.parameters)},
                                      {"layers", layers},
                                      {"gated", zorro::gatedJson(needed.gated)},
                                      {"steps", needed.steps},
                                      {"bytes", needed.bytes},
                                      {"bytes_of_one_more", needed.bytesOfOneMore},
                                      {"free_bytes", needed.freeBytes},
                                      {"seconds", needed.seconds},
                                      {"widened_seconds", needed.widenedSeconds},
                                      {"most_seconds", needed.mostSeconds},
                                      {"device", needed.device},
                                      {"tuning", needed.tuning},
                                      {"notes", needed.notes}});
    return 0;
}

int evaluate(const std::vector<std::string>& words) {
    zorro::ReplacementQuestion question{.run = words[2], .activation = words[3], .device = words[1]};
    if (words.size() == 5)
        question.instead = words[4];
    std::cout << zorro::jsonDocument(zorro::replacementJson(zorro::evaluateReplaced(question)));
    return 0;
}

int exportRun(const std::vector<std::string>& words) {
    zorro::exportNetworks(words[1], words[2]);
    return 0;
}

constexpr const char* usage =
    "usage: zorro-train RUN | --estimate comparison.json | --benchmark auto|cpu|cuda:N SPEC... |\n"
    "       --evaluate auto|cpu|cuda:N RUN SPEC [INSTEAD] | --export RUN FOLDER | --device auto|cpu|cuda:N | "
    "--describe | "
    "--version\n"
    "RUN is a run directory, as 'zorro train' makes it.\n";

int run(const std::vector<std::string>& words) {
    if (words.size() == 1 && !words[0].starts_with("-")) {
        zorro::handleSignals(std::array{SIGTERM, SIGINT, SIGUSR1, SIGUSR2}, onSignal);
        return zorro::supervise(words[0], [&words] { return trainFolder(words[0]); });
    }
    if (words.size() == 2 && words[0] == "--estimate")
        return estimate(words[1]);
    if (words.size() >= 3 && words[0] == "--benchmark") {
        zorro::writeBenchmark(words[1], {words.begin() + 2, words.end()}, std::cout);
        return 0;
    }
    if ((words.size() == 4 || words.size() == 5) && words[0] == "--evaluate")
        return evaluate(words);
    if (words.size() == 3 && words[0] == "--export")
        return exportRun(words);
    if (words.size() == 2 && words[0] == "--device") {
        zorro::useAllCores();
        const c10::Device device = zorro::resolveDevice(words[1]);
        std::cout << device.str() << '\n' << zorro::deviceDescription(device) << '\n';
        return 0;
    }
    if (words.size() == 1 && words[0] == "--describe") {
        zorro::useAllCores();
        std::cout << zorro::jsonDocument(zorro::trainerDescription());
        return 0;
    }
    if (words.size() == 1 && words[0] == "--version") {
        std::cout << "zorro-train " ZORRO_VERSION ", LibTorch " TORCH_VERSION "\n";
        return 0;
    }
    const bool asked = words.size() == 1 && (words[0] == "--help" || words[0] == "-h");
    (asked ? std::cout : std::cerr) << usage;
    return asked ? 0 : 2;
}

}  // namespace

int main(int argc, char** argv) {
    // What CUDA's matrix products need to be deterministic; read when the device is first used.
    ::setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8", 0);
    zorro::keepFreedMemory();
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow becomes a failed write, which is reported
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "zorro-train: " << zorro::linesWithoutControls(zorro::deviceErrorSentence(error.what()))
                  << '\n';
        return 1;
    }
}
