#include "ui/figure/studio/figure_presets.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QStandardPaths>

namespace zorro::ui {
namespace {

class PresetWords {
    Q_DECLARE_TR_FUNCTIONS(FigurePresets)
};

constexpr const char* presetsKey = "figure/presets";
constexpr const char* lastNameKey = "figure/last_name";
constexpr const char* lastStyleKey = "figure/last_style";
constexpr const char* folderKey = "figure/folder";

bool hasName(const FigurePreset& preset, const QString& name) {
    return preset.name.compare(name, Qt::CaseInsensitive) == 0;
}

}  // namespace

const std::vector<FigurePreset>& builtInPresets() {
    static const std::vector<FigurePreset> presets{
        {PresetWords::tr("Paper, one column"), {}, true},
        {PresetWords::tr("Paper, two columns"), {.width = 175}, true},
        {PresetWords::tr("Slides"),
         {.width = 254,
          .height = 143,
          .points = 18,
          .lineWidth = 2.5,
          .colors = SheetColors::window,
          .letters = false,
          .format = FigureFormat::png,
          .dotsPerInch = 192},
         true}};
    return presets;
}

FigurePresets::FigurePresets(QString settingsFile)
    : file_(settingsFile.isEmpty() ? QSettings().fileName() : std::move(settingsFile)) {}

std::vector<FigurePreset> FigurePresets::own() const {
    const QSettings settings(file_, QSettings::IniFormat);
    const QJsonArray array =
        QJsonDocument::fromJson(settings.value(QLatin1String(presetsKey)).toString().toUtf8()).array();
    std::vector<FigurePreset> presets;
    for (const QJsonValue& each : array) {
        const QString name = each.toObject().value(QLatin1String("name")).toString().trimmed();
        const QString style = each.toObject().value(QLatin1String("style")).toString();
        const auto isKnown = [&](const FigurePreset& preset) { return hasName(preset, name); };
        if (!name.isEmpty() && !style.isEmpty() &&
            std::none_of(builtInPresets().begin(), builtInPresets().end(), isKnown) &&
            std::none_of(presets.begin(), presets.end(), isKnown)) {
            presets.push_back({name, styleOfText(style), false});
        }
    }
    std::sort(presets.begin(), presets.end(), [](const FigurePreset& a, const FigurePreset& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return presets;
}

void FigurePresets::write(const std::vector<FigurePreset>& presets) {
    QJsonArray array;
    for (const FigurePreset& each : presets) {
        array.append(QJsonObject{{"name", each.name}, {"style", styleText(each.style)}});
    }
    QSettings settings(file_, QSettings::IniFormat);
    settings.setValue(QLatin1String(presetsKey),
                      QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

std::vector<FigurePreset> FigurePresets::all() const {
    std::vector<FigurePreset> presets = builtInPresets();
    const std::vector<FigurePreset> more = own();
    presets.insert(presets.end(), more.begin(), more.end());
    return presets;
}

QString FigurePresets::keep(const QString& name, const FigureStyle& style) {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) {
        return PresetWords::tr("A preset needs a name.");
    }
    if (std::any_of(builtInPresets().begin(), builtInPresets().end(),
                    [&](const FigurePreset& each) { return hasName(each, trimmed); })) {
        return PresetWords::tr("“%1” is a preset of the program: choose another name.").arg(trimmed);
    }
    std::vector<FigurePreset> presets = own();
    std::erase_if(presets, [&](const FigurePreset& each) { return hasName(each, trimmed); });
    presets.push_back({trimmed, style, false});
    write(presets);
    return {};
}

void FigurePresets::remove(const QString& name) {
    std::vector<FigurePreset> presets = own();
    std::erase_if(presets, [&](const FigurePreset& each) { return hasName(each, name); });
    write(presets);
}

FigurePreset FigurePresets::last() const {
    const QSettings settings(file_, QSettings::IniFormat);
    const QString name = settings.value(QLatin1String(lastNameKey)).toString();
    for (const FigurePreset& each : all()) {
        if (hasName(each, name)) {
            return {each.name,
                    styleOfText(settings.value(QLatin1String(lastStyleKey)).toString(), each.style),
                    each.isBuiltIn};
        }
    }
    return builtInPresets().front();
}

void FigurePresets::setLast(const QString& name, const FigureStyle& style) {
    QSettings settings(file_, QSettings::IniFormat);
    settings.setValue(QLatin1String(lastNameKey), name);
    settings.setValue(QLatin1String(lastStyleKey), styleText(style));
}

QString FigurePresets::folder() const {
    const QSettings settings(file_, QSettings::IniFormat);
    const QString folder = settings.value(QLatin1String(folderKey)).toString();
    if (!folder.isEmpty() && QDir(folder).exists()) {
        return folder;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

void FigurePresets::setFolder(const QString& folder) {
    QSettings(file_, QSettings::IniFormat).setValue(QLatin1String(folderKey), folder);
}

}  // namespace zorro::ui
