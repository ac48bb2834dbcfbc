#include "app/zorro/train/train_at_place.h"

#include <chrono>
#include <exception>
#include <stop_token>
#include <system_error>
#include <thread>
#include <utility>

#include "app/zorro/train/stop_signals.h"
#include "core/launch/launch.h"
#include "core/run/directory/run_directory.h"

namespace zorro {

namespace fs = std::filesystem;

void followAtPlace(const fs::path& run, std::ostream& out) {
    const StopSignals signals;
    bool isAsked = false;
    // Whoever follows waits for other programs: the interrupt is looked for beside it.
    std::jthread asking([&](const std::stop_token& done) {
        while (!done.stop_requested()) {
            if (signals.haveCome() && !std::exchange(isAsked, true)) {
                try {
                    requestRun(run, TrainerRequest::stop);
                } catch (const std::exception&) {  // what becomes of the run is told by following it
                }
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    });
    followRun(run, {}, [&](const PlaceNews& news) {
        if (!news.sentence.empty()) {
            out << news.sentence << std::endl;
        }
    });
}

fs::path trainAtPlace(const Comparison& comparison, const Place& place, const fs::path& runs,
                      std::ostream& out) {
    const fs::path run = createRunDirectory(runsFolderFor(place, runs), comparison);
    try {
        startRuns(place, {run});
    } catch (const std::exception&) {
        std::error_code ignored;
        fs::remove_all(run, ignored);
        throw;
    }
    out << "run " << run.string() << std::endl;
    followAtPlace(run, out);
    return run;
}

}  // namespace zorro
