#include <QApplication>

#include "ui/theme/fonts.h"
#include "ui/theme/system_scheme.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

ThemeController::ThemeController(QApplication& application)
    : application_(application), system_(new SystemScheme(application, this)) {
    QApplication::setStyle("Fusion");
    QApplication::setFont(bodyFont());
    connect(system_, &SystemScheme::changed, this, &ThemeController::update);
    update();
}

void ThemeController::setMode(ThemeMode mode) {
    mode_ = mode;
    update();
}

Theme ThemeController::wanted() const {
    const bool follows = mode_ == ThemeMode::followSystem;
    const bool dark =
        mode_ == ThemeMode::dark || mode_ == ThemeMode::strongDark || (follows && system_->isDark());
    const bool strong = mode_ == ThemeMode::strongLight || mode_ == ThemeMode::strongDark ||
                        (follows && system_->wantsContrast());
    return strong ? strongTheme(dark) : dark ? darkTheme() : lightTheme();
}

void ThemeController::update() {
    const Theme theme = wanted();
    if (!theme_.background.isValid() || theme.dark != theme_.dark || theme.strong != theme_.strong) {
        apply(theme);
    }
}

void ThemeController::apply(const Theme& theme) {
    theme_ = theme;
    QApplication::setPalette(paletteOf(theme_));
    application_.setStyleSheet(styleSheetOf(theme_));
    emit themeChanged(theme_);
}

}  // namespace zorro::ui
