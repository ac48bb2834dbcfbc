#include <set>

#include <QSignalSpy>
#include <QTableWidget>

#include "core/activation/catalogue.h"
#include "tests/ui/fit/wait_for.h"
#include "ui/fit/gallery/gallery_dialog.h"

namespace zorro::ui {
namespace {

TEST(Gallery, HasEveryZorroFunctionWithEveryUsualTarget) {
    std::set<std::pair<std::string, std::string>> pairs;
    for (const GalleryPair& pair : galleryPairs()) {
        pairs.emplace(pair.family->description().name, pair.target.description().name);
    }
    EXPECT_EQ(pairs.size(), 30U);
    EXPECT_TRUE(pairs.contains({"sigmoid-zorro", "dgelu"}));
}

TEST(Gallery, AStoppedFitComesBackAtOnce) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(fitPair(galleryPairs().front(), stop.get_token()).report.stopped);
}

TEST(GalleryDialog, FillsSortsAndHandsOverAFit) {
    GalleryDialog dialog(lightTheme());
    waitFor([&] { return dialog.isDone() && dialog.fits().size() == 30; });
    QTableWidget& table = dialog.table();
    const int functionColumn = 1;
    const int rmseColumn = 3;

    table.sortItems(rmseColumn);
    const QString best = table.item(0, rmseColumn)->text();
    for (const GalleryFit& fit : dialog.fits()) {
        EXPECT_GE(fit.report.rmse, best.toDouble() * 0.999);
    }
    EXPECT_EQ(dialog.csv().count('\n'), 31);
    EXPECT_FALSE(table.item(0, 0)->icon().isNull());

    QString chosen;
    QObject::connect(&dialog, &GalleryDialog::fitChosen, [&](const GalleryFit& fit) {
        chosen = QString::fromStdString(fit.family->description().title);
    });
    emit table.cellDoubleClicked(0, functionColumn);
    EXPECT_EQ(chosen, table.item(0, functionColumn)->text());
}

TEST(GalleryDialog, CanBeClosedWhileItFits) {
    auto dialog = std::make_unique<GalleryDialog>(darkTheme());
    waitFor([&] { return !dialog->fits().empty(); });
    EXPECT_FALSE(dialog->isDone());
    dialog.reset();
}

}  // namespace
}  // namespace zorro::ui
