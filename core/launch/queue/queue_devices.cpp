#include "core/launch/queue/queue_devices.h"

#include <optional>
#include <system_error>

#include "core/file/file.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// The device that a trainer takes which is asked for this one.
std::string deviceTakenFor(const std::string& word) {
    try {
        return word == "cpu" ? word : devicesFor(word).front();
    } catch (const FileError&) {
        return word;
    }
}

std::string deviceOf(const fs::path& run) {
    try {
        return deviceTakenFor(readComparison(readFile(run / comparisonFile)).training.device);
    } catch (const std::exception&) {
        return deviceTakenFor("auto");  // of a damaged or newer one nobody knows
    }
}

}  // namespace

std::vector<std::string> devicesFor(const std::string& word) {
    if (word == "cpu" || word == "cuda" || word.starts_with("cuda:")) {
        static_cast<void>(trainerFor(word));
        return {word == "cuda" ? "cuda:0" : word};
    }
    if (word != "auto") {
        static_cast<void>(describeDevice(word));  // which has its own sentence for a word that is no device
    }
    std::vector<DescribedTrainer> trainers;
    for (const fs::path& program : knownTrainers()) {
        trainers.push_back(describedBefore(program));
    }
    std::vector<std::string> devices;
    for (const OfferedDevice& offered : offeredDevices(trainers)) {
        if (offered.device.device != "cpu") {
            devices.push_back(offered.device.device);
        }
    }
    return devices.empty() ? std::vector<std::string>{"cpu"} : devices;
}

std::map<std::string, fs::path> busyDevices(const fs::path& runs) {
    std::map<std::string, fs::path> busy;
    std::error_code problem;
    for (fs::directory_iterator entry(runs, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const std::optional<TrainerProcess> process = trainerProcess(entry->path());
        if (process && isOfThisMachine(*process)) {
            busy.emplace(deviceOf(entry->path()), entry->path());
        }
    }
    return busy;
}

}  // namespace zorro
