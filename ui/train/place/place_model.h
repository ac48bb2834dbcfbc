#pragma once

// The book of places of the runs folder, read and kept on another thread.

#include <filesystem>
#include <string>
#include <vector>

#include <QObject>

#include "core/launch/place/place_book.h"

namespace zorro::ui {

class PlaceModel : public QObject {
    Q_OBJECT

public:
    /// Reads what `folder` keeps, on another thread; until then there is only this machine.
    explicit PlaceModel(const std::filesystem::path& folder, QObject* parent = nullptr);

    /// This machine, then the others in the order they were made.
    [[nodiscard]] const std::vector<Place>& places() const { return book_.places(); }
    /// Replaces the others, and keeps them.
    void setOthers(const std::vector<Place>& others);
    /// Where the next comparison goes.
    [[nodiscard]] const Place& chosen() const { return book_.chosen(); }
    void choose(const std::string& name);

signals:
    /// places() or chosen() changed.
    void changed();
    void problemRaised(const QString& sentence);

private:
    std::filesystem::path folder_;
    PlaceBook book_;
};

}  // namespace zorro::ui
