#include "core/launch/queue/queue_entry.h"

#include <algorithm>

#include "core/text/json.h"

namespace zorro {
namespace {

constexpr std::size_t mostDevices = 1024;

bool isSound(const QueueEntry& entry) {
    return isRunName(entry.run) && !entry.devices.empty() && entry.devices.size() <= mostDevices &&
           std::ranges::all_of(entry.devices, isDeviceName) && (entry.waits() || isDeviceName(entry.device));
}

}  // namespace

bool isRunName(std::string_view text) {
    return !text.empty() && text.front() != '.' && text.find('/') == std::string_view::npos &&
           text.find('\0') == std::string_view::npos;
}

bool isDeviceName(std::string_view word) {
    constexpr std::string_view gpu = "cuda:";
    constexpr std::size_t mostDigits = 4;
    if (!word.starts_with(gpu)) {
        return word == "cpu";
    }
    word.remove_prefix(gpu.size());
    return !word.empty() && word.size() <= mostDigits &&
           std::ranges::all_of(word, [](char letter) { return letter >= '0' && letter <= '9'; });
}

std::optional<QueueEntry> readQueueEntry(std::string_view run, std::string_view text) {
    try {
        const Json json = parseJson(text);
        QueueEntry entry{.run = json.at("run").get<std::string>(),
                         .devices = json.at("devices").get<std::vector<std::string>>(),
                         .device = json.at("device").get<std::string>(),
                         .turn = integerIn(json.at("turn")),
                         .since = integerIn(json.at("since")),
                         .starts = integerIn(json.at("starts")),
                         .trainer = json.at("trainer").get<std::string>()};
        return entry.run == run && isSound(entry) ? std::optional(std::move(entry)) : std::nullopt;
    } catch (const JsonError&) {
        return std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

std::string queueEntryText(const QueueEntry& entry) {
    return jsonDocument({{"run", entry.run},
                         {"devices", entry.devices},
                         {"device", entry.device},
                         {"turn", entry.turn},
                         {"since", entry.since},
                         {"starts", entry.starts},
                         {"trainer", entry.trainer}});
}

bool shareADevice(const QueueEntry& one, const QueueEntry& other) {
    return std::ranges::any_of(one.devices, [&](const std::string& device) {
        return std::ranges::find(other.devices, device) != other.devices.end();
    });
}

std::size_t placeInLine(std::span<const QueueEntry> all, std::size_t index) {
    const QueueEntry& entry = all[index];
    if (!entry.waits()) {
        return 0;
    }
    std::size_t fewest = index;
    for (const std::string& device : entry.devices) {
        const auto before = std::ranges::count_if(all.first(index), [&](const QueueEntry& other) {
            return other.waits() && std::ranges::find(other.devices, device) != other.devices.end();
        });
        fewest = std::min(fewest, static_cast<std::size_t>(before));
    }
    return fewest + 1;
}

std::string devicesText(const QueueEntry& entry) {
    if (!entry.waits()) {
        return entry.device;
    }
    std::string text;
    for (const std::string& device : entry.devices) {
        text += (text.empty() ? "" : " or ") + device;
    }
    return text;
}

}  // namespace zorro
