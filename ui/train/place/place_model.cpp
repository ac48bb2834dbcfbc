#include "ui/train/place/place_model.h"

#include "ui/widgets/background.h"

namespace zorro::ui {

PlaceModel::PlaceModel(const std::filesystem::path& folder, QObject* parent)
    : QObject(parent), folder_(folder) {
    inBackground(
        this, [folder] { return readPlacesOf(folder); },
        [this](const std::vector<Place>& others) {
            if (places().size() == 1 && !others.empty()) {
                book_.setOthers(others);
                emit changed();
            }
        },
        [this](const QString& sentence) { emit problemRaised(sentence); });
}

void PlaceModel::setOthers(const std::vector<Place>& others) {
    inBackground(
        this,
        [folder = folder_, others] {
            writePlacesOf(folder, others);
            return true;
        },
        [](bool) {}, [this](const QString& sentence) { emit problemRaised(sentence); });
    book_.setOthers(others);
    emit changed();
}

void PlaceModel::choose(const std::string& name) {
    book_.choose(name);
    emit changed();
}

}  // namespace zorro::ui

#include "moc_place_model.cpp"
