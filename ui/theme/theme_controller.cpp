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

void ThemeController::update() {
    const bool dark = mode_ == ThemeMode::dark || (mode_ == ThemeMode::followSystem && system_->isDark());
    if (!theme_.background.isValid() || dark != theme_.dark) {
        apply(dark ? darkTheme() : lightTheme());
    }
}

void ThemeController::apply(const Theme& theme) {
    theme_ = theme;
    QApplication::setPalette(paletteOf(theme_));
    application_.setStyleSheet(styleSheetOf(theme_));
    emit themeChanged(theme_);
}

}  // namespace zorro::ui
