#include "ui/train/place/place_book.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/file/file.h"
#include "ui/widgets/background.h"

namespace zorro::ui {

PlaceBook::PlaceBook(const std::filesystem::path& folder, QObject* parent)
    : QObject(parent), file_(folder / placesFile) {
    inBackground(
        this,
        [file = file_] {
            std::error_code ignored;
            return std::filesystem::exists(file, ignored) ? readPlaces(readFile(file)) : std::vector<Place>();
        },
        [this](const std::vector<Place>& others) {
            if (places_.size() == 1 && !others.empty()) {
                take(others);
            }
        },
        [this](const QString& sentence) { emit problemRaised(sentence); });
}

void PlaceBook::setOthers(std::vector<Place> others) {
    inBackground(
        this,
        [file = file_, others] {
            std::filesystem::create_directories(file.parent_path());
            replaceFile(file, placesJson(others));
            return true;
        },
        [](bool) {}, [this](const QString& sentence) { emit problemRaised(sentence); });
    take(std::move(others));
}

void PlaceBook::take(std::vector<Place> others) {
    const std::string before = chosen().name;
    places_.resize(1);
    places_.insert(places_.end(), std::make_move_iterator(others.begin()),
                   std::make_move_iterator(others.end()));
    chosen_ = 0;
    choose(before);
}

void PlaceBook::choose(const std::string& name) {
    const auto found =
        std::find_if(places_.begin(), places_.end(), [&](const Place& place) { return place.name == name; });
    if (found != places_.end()) {
        chosen_ = static_cast<std::size_t>(found - places_.begin());
    }
    emit changed();
}

}  // namespace zorro::ui
