#pragma once

// The places where comparisons can be trained, and the one that the next goes to. They are kept in
// places.json of the runs folder.

#include <filesystem>
#include <vector>

#include <QObject>

#include "core/launch/place/place.h"

namespace zorro::ui {

inline constexpr const char* placesFile = "places.json";

class PlaceBook : public QObject {
    Q_OBJECT

public:
    /// Reads what `folder` keeps, on another thread; until then there is only this machine.
    explicit PlaceBook(const std::filesystem::path& folder, QObject* parent = nullptr);

    /// This machine, then the others in the order they were made.
    [[nodiscard]] const std::vector<Place>& places() const { return places_; }
    /// Replaces the others, and keeps them.
    void setOthers(std::vector<Place> others);
    [[nodiscard]] const Place& chosen() const { return places_[chosen_]; }
    /// Where the next comparison goes; always this machine at first, so that nothing is sent elsewhere
    /// unasked.
    void choose(const std::string& name);

signals:
    /// places() or chosen() changed.
    void changed();
    void problemRaised(const QString& sentence);

private:
    void take(std::vector<Place> others);

    std::filesystem::path file_;
    std::vector<Place> places_{defaultPlace(PlaceKind::here)};
    std::size_t chosen_ = 0;
};

}  // namespace zorro::ui
