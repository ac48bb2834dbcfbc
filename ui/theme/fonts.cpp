#include "ui/theme/fonts.h"

#include <algorithm>
#include <string_view>

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLabel>
#include <QRawFont>

#include "ui/theme/tabular_figures.h"

namespace zorro::ui {
namespace {

/// Families with tabular digits for where the body's has none at all, those most like Inter first.
constexpr const char* similarFamilies[] = {"Roboto", "Noto Sans", "Liberation Sans", "DejaVu Sans Condensed"};

QFont withSize(QFont font, int pixelSize) {
    font.setPixelSize(pixelSize);
    return font;
}

bool familyHasTabularDigits(const QString& family) {
    return hasTabularDigits(withSize(QFont(family), bodyPixelSize));
}

/// A family that is the body's but for its figures, or empty where that cannot be made.
QString addTabularBody() {
    const QString family = "ZorroLab Tabular";
    const int font =
        QFontDatabase::addApplicationFontFromData(withTabularFigures(QRawFont::fromFont(bodyFont()), family));
    return QFontDatabase::applicationFontFamilies(font).contains(family) && familyHasTabularDigits(family)
               ? family
               : QString();
}

/// The families of tabularFont(), found once: fonts are not installed while the program runs.
QStringList findTabularFamilies() {
    QStringList families = bodyFont().families();
    if (hasTabularDigits(bodyFont())) {
        return families;
    }
    if (const QString family = addTabularBody(); !family.isEmpty()) {
        families.prepend(family);
        return families;
    }
    const auto similar =
        std::find_if(std::begin(similarFamilies), std::end(similarFamilies), [](const char* family) {
            return QFontDatabase::hasFamily(family) && familyHasTabularDigits(family);
        });
    if (similar != std::end(similarFamilies)) {
        families.prepend(*similar);
    }
    return families;
}

}  // namespace

QFont bodyFont() {
    static const QStringList families{"Inter", QFont().family()};
    QFont font;
    font.setFamilies(families);
    return withSize(font, bodyPixelSize);
}

QFont tabularFont(int pixelSize) {
    static const QStringList families = findTabularFamilies();
    QFont font;
    font.setFamilies(families);
    return withSize(font, pixelSize);
}

bool hasTabularDigits(const QFont& font) {
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance('0');
    return std::ranges::all_of(std::string_view("123456789"), [&](char digit) {
        return std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - width) < 1e-3;
    });
}

void styleAsHeading(QLabel& label) {
    QFont font = bodyFont();
    font.setPixelSize(headingPixelSize);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    label.setFont(font);
    label.setProperty("class", "heading");
}

}  // namespace zorro::ui
