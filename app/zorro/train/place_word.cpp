#include "app/zorro/train/place_word.h"

#include <vector>

#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/launch/place/place_book.h"
#include "core/text/text.h"

namespace zorro {

Place placeCalled(const std::filesystem::path& runs, const std::string& name, const std::string& where) {
    const Place here = defaultPlace("here");
    std::vector<std::string> names{hereWord};
    for (const Place& place : readPlacesOf(runs)) {
        if (place.name == name) {
            return place;
        }
        names.push_back(place.name);
    }
    if (name == hereWord || name == here.name) {
        return here;
    }
    throw UsageError(where + ": there is no place " + inQuotes(name) + " in '" +
                     (runs / placesFile).string() + "'" + advice(name, names, "there are " + listed(names)));
}

}  // namespace zorro
