#include "core/launch/queue/queue_outlook.h"

#include <algorithm>

namespace zorro {

std::vector<QueueOutlook> outlooksOf(const std::vector<QueueEntry>& entries,
                                     const std::map<std::string, std::filesystem::path>& busy,
                                     const std::filesystem::path& runs) {
    std::map<std::string, QueueObstacle> taken;
    for (const auto& [device, run] : busy) {
        taken.emplace(device, QueueObstacle{device, run, true});
    }
    for (const QueueEntry& entry : entries) {
        if (!entry.waits()) {
            taken.try_emplace(entry.device, QueueObstacle{entry.device, runs / entry.run, true});
        }
    }
    std::vector<QueueOutlook> outlooks(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const QueueEntry& entry = entries[i];
        if (!entry.waits()) {
            continue;
        }
        const auto free = std::ranges::find_if(
            entry.devices, [&taken](const std::string& device) { return !taken.contains(device); });
        if (free == entry.devices.end()) {
            outlooks[i].obstacle = taken.at(entry.devices.front());
            continue;
        }
        outlooks[i].device = *free;
        taken.emplace(*free, QueueObstacle{*free, runs / entry.run, false});
    }
    return outlooks;
}

}  // namespace zorro
