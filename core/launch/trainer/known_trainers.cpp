#include "core/launch/trainer/known_trainers.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <unistd.h>

#include "core/file/file.h"
#include "core/file/program_folder.h"
#include "core/launch/process/child_process.h"
#include "core/launch/trainer/description_cache.h"
#include "core/launch/trainer/gpu_setup.h"
#include "core/text/text.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

constexpr const char* programName = "zorro-train";

/// Where trainers are looked for, first to last.
std::vector<fs::path> trainerFolders() {
    std::vector<fs::path> folders{programFolder(), programFolder() / "../../gpu/bin"};
    const char* words = std::getenv("PATH");
    std::istringstream path(words == nullptr ? "" : words);
    for (std::string folder; std::getline(path, folder, ':');) {
        if (!folder.empty()) {
            folders.emplace_back(folder);
        }
    }
    return folders;
}

DescribedTrainer askTrainer(const fs::path& program) {
    DescribedTrainer trainer{.program = program};
    try {
        trainer.description = readDescription(runProgram({program.string(), "--describe"}));
        keepDescription(program, trainer.description);
    } catch (const std::exception& error) {
        trainer.problem = error.what();
    }
    return trainer;
}

bool hasCudaDevice(const DescribedTrainer& trainer) {
    return std::ranges::any_of(trainer.description.devices, [](const TrainingDevice& device) {
        return device.device.starts_with("cuda:");
    });
}

/// Whether it was built for GPUs, or is to be taken for it: one beside the first that does not start.
bool isForGpus(const DescribedTrainer& trainer) {
    return trainer.description.cuda || !trainer.problem.empty();
}

[[noreturn]] void refuse(const std::string& device, const std::vector<DescribedTrainer>& trainers) {
    if (std::ranges::any_of(trainers, hasCudaDevice)) {
        throw FileError("there is no device " + inQuotes(device) +
                        "; 'zorro devices' lists those that there are");
    }
    const bool isSetUp = std::ranges::any_of(trainers, isForGpus);
    throw FileError(
        "there is no device " + inQuotes(device) + ": " + whyNoGpu(trainers) + "; " +
        (hasNvidiaGpu() && !isSetUp && gpuSetupProgram()
             ? std::string("run ") + gpuSetupCommand + " once to set up a trainer for this machine's GPU, or "
             : "") +
        "use --device cpu");
}

}  // namespace

std::vector<fs::path> knownTrainers() {
    if (const char* chosen = std::getenv(trainerVariable); chosen != nullptr && *chosen != '\0') {
        if (::access(chosen, X_OK) != 0) {
            throw FileError("cannot start '" + std::string(chosen) + "': " + std::strerror(errno));
        }
        return {chosen};
    }
    std::vector<fs::path> programs;
    for (const fs::path& folder : trainerFolders()) {
        std::error_code problem;
        const fs::path program = fs::canonical(folder / programName, problem);
        if (!problem && ::access(program.c_str(), X_OK) == 0 &&
            std::ranges::find(programs, program) == programs.end()) {
            programs.push_back(program);
        }
    }
    if (programs.empty()) {
        throw FileError(
            "the program zorro-train is missing: it is neither beside this program nor in $PATH; the package "
            "zorrolab-trainer has it");
    }
    return programs;
}

std::vector<DescribedTrainer> describeTrainers() {
    std::vector<DescribedTrainer> trainers;
    for (const fs::path& program : knownTrainers()) {
        trainers.push_back(askTrainer(program));
    }
    return trainers;
}

std::string whyNoGpu(const std::vector<DescribedTrainer>& trainers) {
    if (trainers.empty() || std::ranges::any_of(trainers, hasCudaDevice)) {
        return {};
    }
    const auto forGpus = std::ranges::find_if(trainers, isForGpus);
    const DescribedTrainer& trainer = forGpus == trainers.end() ? trainers.front() : *forGpus;
    return trainer.problem.empty() ? trainer.description.why : trainer.problem;
}

std::vector<OfferedDevice> offeredDevices(const std::vector<DescribedTrainer>& trainers) {
    std::vector<OfferedDevice> offered;
    for (const DescribedTrainer& trainer : trainers) {
        for (const TrainingDevice& device : trainer.description.devices) {
            const bool known = std::ranges::any_of(
                offered, [&](const OfferedDevice& other) { return other.device.device == device.device; });
            if (!known) {
                offered.push_back({device, &trainer});
            }
        }
    }
    std::stable_partition(offered.begin(), offered.end(),
                          [](const OfferedDevice& each) { return each.device.device != "cpu"; });
    return offered;
}

DescribedTrainer describedBefore(const fs::path& program) {
    if (std::optional<TrainerDescription> kept = keptDescription(program)) {
        return {.program = program, .description = std::move(*kept)};
    }
    return askTrainer(program);
}

fs::path trainerFor(const std::string& device) {
    const std::vector<fs::path> programs = knownTrainers();
    const std::string wanted = device == "cuda" ? "cuda:0" : device;
    if (wanted == "cpu" || (wanted == "auto" && programs.size() == 1) ||
        !(wanted == "auto" || wanted.starts_with("cuda:"))) {
        return programs.front();  // which has its own sentence for a word that is no device
    }
    std::vector<DescribedTrainer> trainers;
    for (const fs::path& program : programs) {
        trainers.push_back(describedBefore(program));
        const DescribedTrainer& trainer = trainers.back();
        if (wanted == "auto" ? hasCudaDevice(trainer) : findDevice(trainer.description, wanted) != nullptr) {
            return program;
        }
    }
    if (wanted == "auto") {
        return programs.front();
    }
    refuse(device, trainers);
}

}  // namespace zorro
