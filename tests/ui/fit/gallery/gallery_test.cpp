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

TEST(Gallery, FitsComeInTheOrderOfThePairsAndAreTheSameOnAnyNumberOfThreads) {
    const std::vector<GalleryPair> pairs = galleryPairs();
    std::vector<GalleryFit> fits;
    fitPairs(pairs, [&](GalleryFit fit) { fits.push_back(std::move(fit)); }, {});
    ASSERT_EQ(fits.size(), pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        EXPECT_EQ(fits[i].family, pairs[i].family) << i;
        EXPECT_EQ(fits[i].target.function, pairs[i].target.function) << i;
    }
    const FitReport alone =
        fit(withFamily({.target = pairs[7].target}, defaultCurve(pairs[7].family)), {.threads = 3});
    EXPECT_EQ(fits[7].report.curve.parameters, alone.curve.parameters);
}

TEST(GalleryDialog, IsAMatrixOfFunctionsAndTargetsWhoseCellsOpenTheirFit) {
    GalleryDialog dialog(lightTheme());
    dialog.show();
    QTableWidget& table = dialog.table();
    EXPECT_EQ(table.rowCount(), 5);
    EXPECT_EQ(table.columnCount(), 6);
    waitFor([&] { return dialog.isDone(); });

    EXPECT_EQ(table.verticalHeaderItem(1)->text(), "Asymmetric-Zorro");
    EXPECT_EQ(table.horizontalHeaderItem(4)->text(), "Tanh");
    const GalleryFit* fit = dialog.fitAt(1, 4);
    ASSERT_NE(fit, nullptr);
    EXPECT_EQ(fit->family->description().name, "asymmetric-zorro");
    EXPECT_EQ(fit->target.description().name, "tanh");
    EXPECT_EQ(dialog.csv().count('\n'), 31);

    QString chosen;
    QObject::connect(&dialog, &GalleryDialog::fitChosen, [&](const GalleryFit& each) {
        chosen =
            QString::fromStdString(each.family->description().title + " " + each.target.description().title);
    });
    const QPoint cell = table.visualItemRect(table.item(1, 4)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell);
    EXPECT_EQ(chosen, "Asymmetric-Zorro Tanh");
}

TEST(GalleryDialog, TheWorstFitHasTheStrongestTint) {
    GalleryDialog dialog(darkTheme());
    waitFor([&] { return dialog.isDone(); });
    const auto tintAt = [&](std::size_t i) {
        return dialog.table()
            .item(static_cast<int>(i) / 6, static_cast<int>(i) % 6)
            ->data(Qt::UserRole)
            .toDouble();
    };
    for (std::size_t i = 0; i < 30; ++i) {
        for (std::size_t j = 0; j < 30; ++j) {
            if (dialog.fits()[i].report.rmse > 1.01 * dialog.fits()[j].report.rmse) {
                EXPECT_GT(tintAt(i), tintAt(j));
            }
        }
    }
}

TEST(GalleryDialog, CanBeClosedWhileItFits) {
    auto dialog = std::make_unique<GalleryDialog>(darkTheme());
    waitFor([&] { return !dialog->fits().empty(); });
    EXPECT_FALSE(dialog->isDone());
    dialog.reset();
}

}  // namespace
}  // namespace zorro::ui
