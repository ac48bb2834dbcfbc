#pragma once

// Where the pages of the manual lie, for Help ▸ Manual.

#include <functional>

#include <QDesktopServices>
#include <QStringList>
#include <QUrl>

namespace zorro {

/// The first page of the manual where it is installed, and where app/package makes it, the likeliest first.
[[nodiscard]] QStringList manualPlaces();

/// Opens a page; false where that did not begin.
using PageOpener = std::function<bool(const QUrl&)>;

/// Opens the first of these pages that is there, as the desktop opens pages. Nothing where that began, else
/// why it did not, in a sentence that says where the manual would be.
[[nodiscard]] QString openManual(const QStringList& places,
                                 const PageOpener& open = QDesktopServices::openUrl);

}  // namespace zorro
