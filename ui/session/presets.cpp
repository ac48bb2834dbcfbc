#include "ui/session/presets.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "core/library/definition_json.h"
#include "ui/language/spoken.h"
#include "ui/session/file/json_reader.h"
#include "ui/session/session_functions.h"

namespace zorro::ui {
namespace {

constexpr const char* presetsFormat = "zorrolab-presets";
constexpr int formatVersion = 1;
constexpr std::size_t mostPresets = 1000;
constexpr std::size_t largestFile = std::size_t{1} << 20;

QString presetText(const char* text) {
    return QCoreApplication::translate("zorro::ui::Presets", text);
}

Preset readPreset(const JsonReader& in, const FunctionLibrary& functions) {
    Preset preset{.name = QString::fromStdString(in.at("name").string()).trimmed()};
    if (preset.name.isEmpty()) {
        in.at("name").fail("should not be empty");
    }
    if (in.has("source")) {
        preset.source = QString::fromStdString(in.at("source").string());
    }
    try {
        preset.curve = parseCurve(in.at("spec").string(), functions);
    } catch (const SpecError& error) {
        in.at("spec").fail(error.what());
    }
    return preset;
}

std::string presetsText(const std::vector<Preset>& presets) {
    FunctionLibrary functions;
    for (const Preset& preset : presets) {
        if (isOwn(preset.curve.description())) {
            functions.add(preset.curve.function);
        }
    }
    Json list = Json::array();
    for (const Preset& preset : presets) {
        list.push_back({{"name", preset.name.toStdString()},
                        {"spec", carriedSpecText(preset.curve, functions)},
                        {"source", preset.source.toStdString()}});
    }
    Json document{{"format", presetsFormat}, {"version", formatVersion}, {"presets", std::move(list)}};
    if (!functions.isEmpty()) {
        document[functionsKey] = definitionsJson(functions);
    }
    return jsonDocument(document);
}

std::vector<Preset> readBuiltIn() {
    QFile file(":/presets/zorro.json");
    return file.open(QIODevice::ReadOnly) ? parsePresets(file.readAll().toStdString())
                                          : std::vector<Preset>{};
}

bool isCalled(const Preset& preset, const QString& name, const std::string& functionName) {
    return preset.name == name && preset.curve.description().name == functionName;
}

}  // namespace

QString ownPresetsFile() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/presets.json";
}

std::vector<Preset> parsePresets(std::string_view text) {
    const Json document = parseJson(text);
    const JsonReader in(document, {});
    if (!in.has("format") || in.at("format").string() != presetsFormat) {
        in.fail(std::string("these are not presets: there is no \"format\": \"") + presetsFormat + "\"");
    }
    if (in.at("version").number() > formatVersion) {
        in.fail("these presets were written by a newer ZorroLab: please update the program");
    }
    (void)in.at("version").integer(1, formatVersion);
    FunctionLibrary functions;
    try {
        if (in.has(functionsKey)) {
            functions = libraryFromJson(document.at(functionsKey), functionsKey);
        }
    } catch (const DefinitionError& error) {
        in.fail(error.what());
    }
    std::vector<Preset> presets;
    const JsonReader list = in.at("presets");
    const std::size_t count = list.arraySize(mostPresets);
    for (std::size_t i = 0; i < count; ++i) {
        presets.push_back(readPreset(list.at(i), functions));
    }
    return presets;
}

Presets::Presets(QString ownFile) : ownFile_(std::move(ownFile)), builtIn_(readBuiltIn()) {
    readOwn();
}

std::vector<Preset> Presets::presetsFor(const std::string& functionName) const {
    std::vector<Preset> found;
    const auto matches = [&](const Preset& each) { return each.curve.description().name == functionName; };
    std::copy_if(builtIn_.begin(), builtIn_.end(), std::back_inserter(found), matches);
    std::copy_if(own_.begin(), own_.end(), std::back_inserter(found), matches);
    return found;
}

QString Presets::add(const QString& name, const Curve& curve) {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) {
        return presetText(QT_TRANSLATE_NOOP("zorro::ui::Presets", "A preset needs a name."));
    }
    readOwn();  // another window may have added some
    std::vector<Preset> presets = own_;
    const auto same = std::find_if(presets.begin(), presets.end(), [&](const Preset& each) {
        return isCalled(each, trimmed, curve.description().name);
    });
    if (same != presets.end()) {
        same->curve = curve;
    } else {
        presets.push_back({.name = trimmed, .curve = curve, .own = true});
    }
    return writeOwn(std::move(presets));
}

QString Presets::remove(const QString& name, const std::string& functionName) {
    readOwn();
    std::vector<Preset> presets = own_;
    const auto removed =
        std::erase_if(presets, [&](const Preset& each) { return isCalled(each, name, functionName); });
    return removed == 0 && problem_.isEmpty() ? QString() : writeOwn(std::move(presets));
}

void Presets::readOwn() {
    own_.clear();
    problem_.clear();
    if (!QFileInfo::exists(ownFile_)) {
        return;
    }
    try {
        own_ = parsePresets(readFile(QFile::encodeName(ownFile_).toStdString(), largestFile));
        for (Preset& preset : own_) {
            preset.own = true;
        }
    } catch (const std::runtime_error& error) {
        problem_ =
            presetText(QT_TRANSLATE_NOOP("zorro::ui::Presets", "Your presets in %1 cannot be read: %2."))
                .arg(ownFile_, spoken(error.what()));
    }
}

QString Presets::writeOwn(std::vector<Preset> presets) {
    if (!problem_.isEmpty()) {
        return problem_;
    }
    try {
        QDir().mkpath(QFileInfo(ownFile_).path());
        replaceFile(QFile::encodeName(ownFile_).toStdString(), presetsText(presets));
    } catch (const FileError& error) {
        return spoken(error.what());
    }
    own_ = std::move(presets);
    return {};
}

}  // namespace zorro::ui
