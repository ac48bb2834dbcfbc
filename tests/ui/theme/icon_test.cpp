// Icons are in the program, draw something, and take the colours of their state.

#include <QDir>
#include <gtest/gtest.h>

#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

/// The colour of the pixel that is covered most.
QColor strongest(const QPixmap& pixmap) {
    const QImage image = pixmap.toImage();
    QColor best(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            best = color.alpha() > best.alpha() ? color : best;
        }
    }
    return best;
}

TEST(Icons, EveryFileIsInTheProgramAndDrawsSomething) {
    const QStringList files = QDir(ZORRO_ICONS).entryList({"*.svg"});
    EXPECT_GE(files.size(), 40);
    for (const QString& file : files) {
        const QIcon icon = themedIcon(lightTheme(), file.chopped(4));
        ASSERT_FALSE(icon.isNull()) << file.toStdString();
        EXPECT_GT(strongest(icon.pixmap(16, 16)).alpha(), 150) << file.toStdString();
    }
}

TEST(Icons, EveryIconInUseIsThere) {
    for (const char* name :
         {"explore",   "fit",   "train",  "compare", "eye",      "eye-off", "more",   "add",  "remove",
          "duplicate", "lock",  "unlock", "undo",    "redo",     "reset",   "search", "code", "export",
          "copy",      "paste", "play",   "pause",   "fit-view", "help",    "up",     "down", "drag-handle",
          "menu",      "open",  "save",   "close",   "warning",  "swap"}) {
        EXPECT_FALSE(themedIcon(darkTheme(), name).isNull()) << name;
    }
    EXPECT_TRUE(themedIcon(darkTheme(), "no-such-icon").isNull());
}

TEST(Icons, AreDrawnInTheColourOfTheirState) {
    const Theme theme = lightTheme();
    const QIcon icon = themedIcon(theme, "menu");
    const auto colorIn = [&](QIcon::Mode mode, QIcon::State state) {
        return strongest(icon.pixmap(QSize(64, 64), 1.0, mode, state)).name();
    };
    EXPECT_EQ(colorIn(QIcon::Normal, QIcon::Off), theme.text.name());
    EXPECT_EQ(colorIn(QIcon::Normal, QIcon::On), theme.accent.name());
    EXPECT_EQ(colorIn(QIcon::Disabled, QIcon::On), theme.disabledText.name());
    EXPECT_EQ(strongest(coloredIcon("menu", Qt::white).pixmap(64, 64)).name(), "#ffffff");
}

TEST(Icons, AreSharpOnDenseScreens) {
    const QPixmap pixmap = themedIcon(lightTheme(), "undo").pixmap(QSize(16, 16), 2.0);
    EXPECT_EQ(pixmap.size(), QSize(32, 32));
    EXPECT_EQ(pixmap.devicePixelRatio(), 2.0);
}

}  // namespace
}  // namespace zorro::ui
