#include "ui/figure/sheet/figure_style.h"

#include <cmath>

#include <QJsonDocument>
#include <QJsonObject>

namespace zorro::ui {
namespace {

/// The number under a key, where it is one in [lower, upper].
void readNumber(const QJsonObject& object, const char* key, double lower, double upper, double& value) {
    const QJsonValue read = object.value(QLatin1String(key));
    if (read.isDouble() && read.toDouble() >= lower && read.toDouble() <= upper) {
        value = read.toDouble();
    }
}

void readSwitch(const QJsonObject& object, const char* key, bool& value) {
    value = object.value(QLatin1String(key)).toBool(value);
}

template <typename Choice>
struct Word {
    Choice choice;
    const char* word;
};

constexpr Word<SheetNaming> namings[] = {
    {SheetNaming::labels, "labels"}, {SheetNaming::legend, "legend"}, {SheetNaming::none, "none"}};
constexpr Word<SheetColors> colorSets[] = {
    {SheetColors::print, "print"}, {SheetColors::window, "window"}, {SheetColors::grey, "grey"}};
constexpr Word<FigureFormat> formats[] = {{FigureFormat::pdf, "pdf"},
                                          {FigureFormat::svg, "svg"},
                                          {FigureFormat::png, "png"},
                                          {FigureFormat::tikz, "tex"}};

template <typename Choice, std::size_t count>
QString wordOf(const Word<Choice> (&words)[count], Choice choice) {
    for (const Word<Choice>& each : words) {
        if (each.choice == choice) {
            return QLatin1String(each.word);
        }
    }
    return {};
}

template <typename Choice, std::size_t count>
void readWord(const QJsonObject& object, const char* key, const Word<Choice> (&words)[count],
              Choice& choice) {
    const QString read = object.value(QLatin1String(key)).toString();
    for (const Word<Choice>& each : words) {
        if (read == QLatin1String(each.word)) {
            choice = each.choice;
        }
    }
}

}  // namespace

QString endingOf(FigureFormat format) {
    return wordOf(formats, format);
}

QString styleText(const FigureStyle& style) {
    const QJsonObject object{{"width", style.width},
                             {"height", style.height},
                             {"aspect", style.aspect},
                             {"columns", style.columns},
                             {"family", style.family},
                             {"points", style.points},
                             {"line_width", style.lineWidth},
                             {"naming", wordOf(namings, style.naming)},
                             {"colors", wordOf(colorSets, style.colors)},
                             {"letters", style.letters},
                             {"grid", style.grid},
                             {"transparent", style.transparent},
                             {"format", wordOf(formats, style.format)},
                             {"dots_per_inch", style.dotsPerInch},
                             {"data", style.withData}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FigureStyle styleOfText(const QString& text, const FigureStyle& otherwise) {
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    FigureStyle style = otherwise;
    readNumber(object, "width", 20, 1000, style.width);
    readNumber(object, "height", 0, 1000, style.height);
    readNumber(object, "aspect", 0.3, 5, style.aspect);
    double columns = style.columns;
    readNumber(object, "columns", 0, 8, columns);
    style.columns = static_cast<int>(columns);
    style.family = object.value(QLatin1String("family")).toString(style.family);
    readNumber(object, "points", 4, 72, style.points);
    readNumber(object, "line_width", 0.1, 10, style.lineWidth);
    readWord(object, "naming", namings, style.naming);
    readWord(object, "colors", colorSets, style.colors);
    readSwitch(object, "letters", style.letters);
    readSwitch(object, "grid", style.grid);
    readSwitch(object, "transparent", style.transparent);
    readWord(object, "format", formats, style.format);
    readNumber(object, "dots_per_inch", 36, 2400, style.dotsPerInch);
    readSwitch(object, "data", style.withData);
    return style;
}

}  // namespace zorro::ui
