#pragma once

// The places that somebody has made, beside this machine, and the one that the next comparison goes to. They
// are kept in places.json of the runs folder.

#include <filesystem>
#include <string>
#include <vector>

#include "core/launch/place/place.h"

namespace zorro {

inline constexpr const char* placesFile = "places.json";

class PlaceBook {
public:
    /// This machine, then the others in the order they were made.
    [[nodiscard]] const std::vector<Place>& places() const { return places_; }
    /// Replaces the others. The chosen one stays where it is still there, else it is this machine.
    void setOthers(std::vector<Place> others);
    /// Where the next comparison goes; always this machine at first, so that nothing is sent elsewhere
    /// unasked.
    [[nodiscard]] const Place& chosen() const { return places_[chosen_]; }
    /// Chooses the place called so; where there is none, nothing changes.
    void choose(std::string_view name);

private:
    std::vector<Place> places_{defaultPlace("here")};
    std::size_t chosen_ = 0;
};

/// The places that the folder keeps, without this machine; none where it keeps none. Throws LaunchError or
/// FileError.
[[nodiscard]] std::vector<Place> readPlacesOf(const std::filesystem::path& folder);
/// Replaces them; makes the folder where it is missing. Throws FileError.
void writePlacesOf(const std::filesystem::path& folder, const std::vector<Place>& others);

}  // namespace zorro
