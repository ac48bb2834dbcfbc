#include "core/launch/place/place_book.h"

#include <algorithm>
#include <iterator>
#include <system_error>

#include "core/file/file.h"

namespace zorro {

void PlaceBook::setOthers(std::vector<Place> others) {
    const std::string before = chosen().name;
    places_.resize(1);
    places_.insert(places_.end(), std::make_move_iterator(others.begin()),
                   std::make_move_iterator(others.end()));
    chosen_ = 0;
    choose(before);
}

void PlaceBook::choose(std::string_view name) {
    const auto found =
        std::find_if(places_.begin(), places_.end(), [&](const Place& place) { return place.name == name; });
    if (found != places_.end()) {
        chosen_ = static_cast<std::size_t>(found - places_.begin());
    }
}

std::vector<Place> readPlacesOf(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / placesFile;
    std::error_code ignored;
    return std::filesystem::exists(file, ignored) ? readPlaces(readFile(file)) : std::vector<Place>();
}

void writePlacesOf(const std::filesystem::path& folder, const std::vector<Place>& others) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    replaceFile(folder / placesFile, placesJson(others));
}

}  // namespace zorro
