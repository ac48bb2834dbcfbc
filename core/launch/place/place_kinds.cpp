// The table of kinds. A new one is declared and named here.

#include <algorithm>

#include "core/launch/place/place_kind.h"
#include "core/text/text.h"

namespace zorro {

const PlaceKind& thisMachine();
const PlaceKind& sshPlace();
const PlaceKind& slurmPlace();

const std::vector<const PlaceKind*>& placeKinds() {
    static const std::vector<const PlaceKind*> kinds{&thisMachine(), &sshPlace(), &slurmPlace()};
    return kinds;
}

const PlaceKind& placeKind(std::string_view name) {
    std::vector<std::string> names;
    for (const PlaceKind* kind : placeKinds()) {
        names.push_back(kind->description().name);
        if (names.back() == name) {
            return *kind;
        }
    }
    throw LaunchError("there is no kind of place " + inQuotes(name) + "; known are " + listed(names));
}

const PlaceDescription& descriptionOf(const Place& place) {
    return placeKind(place.kind).description();
}

TrainerEstimate PlaceKind::estimate(const Place& /*place*/, const std::string& comparisonJson) const {
    return estimateWithTrainer(comparisonJson);
}

}  // namespace zorro
