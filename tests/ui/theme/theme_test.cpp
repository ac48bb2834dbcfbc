// How a theme reaches the application.

#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

QColor centreOf(QWidget& widget) {
    return widget.grab().toImage().pixelColor(widget.width() / 2, widget.height() / 2);
}

TEST(StyleSheet, HasAColourForEveryName) {
    for (const Theme& theme : {lightTheme(), darkTheme(), strongTheme(false), strongTheme(true)}) {
        const QString sheet = styleSheetOf(theme);
        EXPECT_FALSE(sheet.isEmpty());
        EXPECT_FALSE(sheet.contains('$')) << sheet.mid(sheet.indexOf('$'), 40).toStdString();
    }
}

TEST(StyleSheet, EveryPictureItNamesIsInTheProgram) {
    static const QRegularExpression url("url\\(([^)]*)\\)");
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        const QString sheet = styleSheetOf(theme);
        for (auto found = url.globalMatch(sheet); found.hasNext();) {
            const QString path = found.next().captured(1);
            EXPECT_FALSE(QIcon(path).pixmap(10, 10).isNull()) << path.toStdString();
        }
    }
}

class Controller : public testing::Test {
protected:
    ThemeController themes{*qApp};
};

TEST_F(Controller, AppliesTheModeItIsGivenAndSaysSo) {
    themes.setMode(ThemeMode::light);
    int changes = 0;
    QObject::connect(&themes, &ThemeController::themeChanged, [&](const Theme& theme) {
        ++changes;
        EXPECT_TRUE(theme.dark);
    });
    themes.setMode(ThemeMode::dark);
    themes.setMode(ThemeMode::dark);
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), darkTheme().background);
}

TEST_F(Controller, DrawsAThickFrameAroundWhatHasTheKeyboardInHighContrast) {
    themes.setMode(ThemeMode::strongLight);
    EXPECT_TRUE(themes.theme().strong);
    QWidget window;
    QPushButton button(&window);
    QPushButton other(&window);
    button.setGeometry(0, 0, 120, 40);
    window.show();
    QApplication::setActiveWindow(&window);
    button.setFocus(Qt::TabFocusReason);
    const QImage image = button.grab().toImage();
    for (int row = 0; row < 3; ++row) {
        EXPECT_EQ(image.pixelColor(60, row), themes.theme().accent) << row;
    }
    EXPECT_NE(image.pixelColor(60, 4), themes.theme().accent);
}

TEST_F(Controller, FollowsTheSystemAgain) {
    themes.setMode(ThemeMode::dark);
    themes.setMode(ThemeMode::followSystem);
    EXPECT_FALSE(themes.theme().dark);  // the offscreen platform is light
}

TEST_F(Controller, PrimaryButtonIsFilledWithTheAccent) {
    themes.setMode(ThemeMode::light);
    QPushButton button;
    button.setProperty("class", "primary");
    button.resize(120, 32);
    EXPECT_EQ(centreOf(button), themes.theme().accent);
}

TEST_F(Controller, SliderIsFilledUpToItsHandle) {
    themes.setMode(ThemeMode::light);
    QSlider slider(Qt::Horizontal);
    slider.setRange(0, 100);
    slider.setValue(50);
    slider.resize(200, 24);
    const QImage image = slider.grab().toImage();
    EXPECT_EQ(image.pixelColor(50, 12), themes.theme().accent);
    EXPECT_EQ(image.pixelColor(150, 12), themes.theme().line);
    EXPECT_EQ(image.pixelColor(100, 12), themes.theme().panel);  // the ring's inside
}

TEST_F(Controller, AChangedPropertyIsSeenAfterRefreshing) {
    themes.setMode(ThemeMode::light);
    QPushButton button;
    button.resize(120, 32);
    (void)button.grab();
    button.setProperty("class", "primary");
    refreshStyle(button);
    EXPECT_EQ(centreOf(button), themes.theme().accent);
}

}  // namespace
}  // namespace zorro::ui
