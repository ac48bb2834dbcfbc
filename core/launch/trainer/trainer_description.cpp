#include "core/launch/trainer/trainer_description.h"

#include <algorithm>

#include "core/launch/trainer/answer_json.h"
#include "core/text/amount.h"

namespace zorro {

TrainerDescription readDescription(const ProgramAnswer& answer) {
    return readTrainerJson(answer, descriptionFrom);
}

Json descriptionJson(const TrainerDescription& description) {
    Json devices = Json::array();
    for (const TrainingDevice& device : description.devices) {
        devices.push_back({{"device", device.device},
                           {"name", device.name},
                           {"memory_bytes", device.memoryBytes},
                           {"free_bytes", device.freeBytes}});
    }
    return {{"version", description.version},
            {"libtorch", description.libtorch},
            {"library", description.library},
            {"cuda", description.cuda ? Json(*description.cuda) : Json()},
            {"devices", devices},
            {"why", description.why.empty() ? Json() : Json(description.why)}};
}

TrainerDescription descriptionFrom(const Json& json) {
    TrainerDescription description{.version = json.at("version").get<std::string>(),
                                   .libtorch = json.at("libtorch").get<std::string>(),
                                   .library = json.value("library", std::string())};
    if (!json.at("cuda").is_null()) {
        description.cuda = json.at("cuda").get<std::string>();
    }
    if (!json.at("why").is_null()) {
        description.why = json.at("why").get<std::string>();
    }
    for (const Json& device : json.at("devices").get_ref<const Json::array_t&>()) {
        description.devices.push_back({.device = device.at("device").get<std::string>(),
                                       .name = device.at("name").get<std::string>(),
                                       .memoryBytes = countIn(device.at("memory_bytes")),
                                       .freeBytes = countIn(device.at("free_bytes"))});
    }
    return description;
}

const TrainingDevice* findDevice(const TrainerDescription& description, const std::string& device) {
    const auto found = std::ranges::find(description.devices, device, &TrainingDevice::device);
    return found == description.devices.end() ? nullptr : &*found;
}

std::string deviceWords(const TrainingDevice& device) {
    return device.memoryBytes == 0
               ? device.name
               : device.name + ", " + freeMemoryText(device.freeBytes, device.memoryBytes);
}

}  // namespace zorro
