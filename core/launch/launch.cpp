#include "core/launch/launch.h"

#include "core/launch/place/place_kind.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// Where the run is trained; this machine where nothing else was noted.
PlaceRecord recordOf(const fs::path& run) {
    return hasPlaceRecord(run) ? readPlaceRecord(run) : PlaceRecord{.place = defaultPlace("here")};
}

}  // namespace

fs::path runsFolderFor(const Place& place, const fs::path& runs) {
    return placeKind(place.kind).runsFolder(place, runs);
}

void startRuns(const Place& place, const std::vector<fs::path>& runs) {
    checkPlace(place);
    placeKind(place.kind).start(place, runs);
}

void resumeRun(const fs::path& run) {
    const PlaceRecord record = recordOf(run);
    placeKind(record.place.kind).resume(run, record);
}

void requestRun(const fs::path& run, TrainerRequest request) {
    const PlaceRecord record = recordOf(run);
    placeKind(record.place.kind).request(run, record, request);
}

void followRun(const fs::path& run, const std::stop_token& stop,
               const std::function<void(const PlaceNews&)>& tell, const FollowPace& pace) {
    const PlaceRecord record = recordOf(run);
    placeKind(record.place.kind).follow(run, record, stop, tell, pace);
}

std::string describePlace(const Place& place) {
    checkPlace(place);
    return placeKind(place.kind).describe(place);
}

TrainerEstimate estimateAt(const Place& place, const std::string& comparisonJson) {
    return placeKind(place.kind).estimate(place, comparisonJson);
}

}  // namespace zorro
