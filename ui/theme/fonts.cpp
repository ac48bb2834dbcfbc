#include "ui/theme/fonts.h"

#include <algorithm>
#include <string_view>

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLabel>

namespace zorro::ui {
namespace {

/// Families with tabular digits, those most like Inter first.
constexpr const char* tabularFamilies[] = {"Roboto", "Noto Sans", "Liberation Sans", "DejaVu Sans"};

QFont withSize(QFont font, int pixelSize) {
    font.setPixelSize(pixelSize);
    return font;
}

/// The families of tabularFont(), found once: fonts are not installed while the program runs.
QStringList findTabularFamilies() {
    QStringList families = bodyFont().families();
    if (hasTabularDigits(bodyFont())) {
        return families;
    }
    const auto found =
        std::find_if(std::begin(tabularFamilies), std::end(tabularFamilies), [](const char* family) {
            return QFontDatabase::hasFamily(family) &&
                   hasTabularDigits(withSize(QFont(family), bodyPixelSize));
        });
    if (found != std::end(tabularFamilies)) {
        families.prepend(*found);
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
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    label.setFont(font);
    label.setProperty("class", "heading");
}

}  // namespace zorro::ui
