#include "app/zorro/devices/devices.h"

#include "core/text/text_table.h"

namespace zorro {
namespace {

std::string libtorchWords(const TrainerDescription& description) {
    return description.libtorch + (description.cuda ? ", CUDA " + *description.cuda : "");
}

/// A clause as a sentence of its own.
std::string sentence(const std::string& clause) {
    return clause.ends_with('.') ? clause : clause + ".";
}

}  // namespace

std::string devicesText(const std::vector<DescribedTrainer>& trainers) {
    TextTable table;
    table.add({"device", "what it is", "trainer", "LibTorch"});
    for (const OfferedDevice& offered : offeredDevices(trainers)) {
        table.add({offered.device.device, deviceWords(offered.device), offered.trainer->program.string(),
                   libtorchWords(offered.trainer->description)});
    }
    std::string text = table.text();
    for (const DescribedTrainer& trainer : trainers) {
        if (!trainer.problem.empty()) {
            text += trainer.program.string() + " cannot be used: " + sentence(trainer.problem) + "\n";
        } else if (!trainer.description.why.empty()) {
            text +=
                trainer.program.string() + " has no CUDA device: " + sentence(trainer.description.why) + "\n";
        }
    }
    return text;
}

Json devicesJson(const std::vector<DescribedTrainer>& trainers) {
    Json devices = Json::array();
    for (const auto& [device, trainer] : offeredDevices(trainers)) {
        devices.push_back({{"device", device.device},
                           {"name", device.name},
                           {"memory_bytes", device.memoryBytes},
                           {"free_bytes", device.freeBytes},
                           {"trainer", trainer->program.string()},
                           {"libtorch", trainer->description.libtorch}});
    }
    Json programs = Json::array();
    for (const DescribedTrainer& trainer : trainers) {
        const TrainerDescription& description = trainer.description;
        const bool asked = trainer.problem.empty();
        const std::string& why = asked ? description.why : trainer.problem;
        programs.push_back({{"program", trainer.program.string()},
                            {"version", asked ? Json(description.version) : Json()},
                            {"libtorch", asked ? Json(description.libtorch) : Json()},
                            {"cuda", description.cuda ? Json(*description.cuda) : Json()},
                            {"why", why.empty() ? Json() : Json(why)}});
    }
    return {{"devices", devices}, {"trainers", programs}};
}

void runDevices(const DevicesOptions& options, std::ostream& out) {
    const std::vector<DescribedTrainer> trainers = describeTrainers();
    out << (options.asJson ? jsonDocument(devicesJson(trainers)) : devicesText(trainers));
}

}  // namespace zorro
