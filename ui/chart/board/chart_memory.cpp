#include "ui/chart/board/chart_memory.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zorro::ui {
namespace {

/// A name that stays when other kinds are added: the column, and which of the kinds of it.
QString keyOf(ChartKind kind) {
    int before = 0;
    for (int i = 0; i < static_cast<int>(kind); ++i) {
        before += describe(static_cast<ChartKind>(i)).column == describe(kind).column ? 1 : 0;
    }
    const QString column = QString::fromStdString(describe(kind).column);
    return before == 0 ? column : column + QLatin1Char('/') + QString::number(before + 1);
}

std::optional<ChartKind> kindOf(const QString& key) {
    for (int i = 0; i < chartKindCount; ++i) {
        if (keyOf(static_cast<ChartKind>(i)) == key) {
            return static_cast<ChartKind>(i);
        }
    }
    return std::nullopt;
}

template <typename Choice>
Choice choiceOf(const QJsonValue& value, Choice usual, Choice last) {
    const int number = value.toInt(static_cast<int>(usual));
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Choice>(number) : usual;
}

}  // namespace

QString chartMemory(const ChartOptions& options) {
    QJsonArray shown;
    for (const ChartKind kind : options.shown) {
        shown << keyOf(kind);
    }
    QJsonObject logarithmic;
    QJsonObject maps;
    QJsonObject titles;
    for (int i = 0; i < chartKindCount; ++i) {
        const auto kind = static_cast<ChartKind>(i);
        logarithmic[keyOf(kind)] = options.logarithmic[static_cast<std::size_t>(i)];
        maps[keyOf(kind)] = options.asMap[static_cast<std::size_t>(i)];
        if (const auto found = options.titles.find(kind); found != options.titles.end()) {
            titles[keyOf(kind)] = QJsonArray{found->second.chart, found->second.x, found->second.y};
        }
    }
    const QJsonObject memory{{"shown", shown},
                             {"x", static_cast<int>(options.x)},
                             {"logarithmic_x", options.logarithmicX},
                             {"logarithmic_y", logarithmic},
                             {"maps", maps},
                             {"band", static_cast<int>(options.band)},
                             {"smoothing", options.smoothing},
                             {"members", options.showMembers},
                             {"titles", titles}};
    return QString::fromUtf8(QJsonDocument(memory).toJson(QJsonDocument::Compact));
}

ChartOptions recalledCharts(const QString& memory) {
    constexpr double mostSmoothing = 0.999;
    const QJsonObject json = QJsonDocument::fromJson(memory.toUtf8()).object();
    ChartOptions options;
    std::vector<ChartKind> shown;
    for (const QJsonValue& key : json["shown"].toArray()) {
        const std::optional<ChartKind> kind = kindOf(key.toString());
        if (kind && std::find(shown.begin(), shown.end(), *kind) == shown.end()) {
            shown.push_back(*kind);
        }
    }
    options.shown = shown.empty() ? options.shown : shown;
    options.x = choiceOf(json["x"], options.x, ChartX::seconds);
    options.logarithmicX = json["logarithmic_x"].toBool();
    options.band = choiceOf(json["band"], options.band, SeriesBand::none);
    options.smoothing = std::clamp(json["smoothing"].toDouble(), 0.0, mostSmoothing);
    options.showMembers = json["members"].toBool();
    const QJsonObject logarithmic = json["logarithmic_y"].toObject();
    const QJsonObject maps = json["maps"].toObject();
    const QJsonObject titles = json["titles"].toObject();
    for (int i = 0; i < chartKindCount; ++i) {
        const auto kind = static_cast<ChartKind>(i);
        bool& known = options.logarithmic[static_cast<std::size_t>(i)];
        known = logarithmic[keyOf(kind)].toBool(known);
        bool& asMap = options.asMap[static_cast<std::size_t>(i)];
        asMap = describe(kind).byLayer && maps[keyOf(kind)].toBool(asMap);
        const QJsonArray words = titles[keyOf(kind)].toArray();
        if (words.size() == 3) {
            options.titles[kind] = {words[0].toString(), words[1].toString(), words[2].toString()};
        }
    }
    return options;
}

}  // namespace zorro::ui
