#include "ui/chart/board/chart_memory.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "ui/chart/quantity_text.h"

namespace zorro::ui {
namespace {

/// The recorded quantity of that name: what a chart can show.
std::optional<Quantity> chartedQuantity(const QString& key) {
    const std::optional<Quantity> quantity = quantityNamed(key.toStdString());
    return quantity && describe(*quantity).recorded ? quantity : std::nullopt;
}

template <typename Choice>
Choice choiceOf(const QJsonValue& value, Choice usual, Choice last) {
    const int number = value.toInt(static_cast<int>(usual));
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Choice>(number) : usual;
}

}  // namespace

QString chartMemory(const ChartOptions& options) {
    QJsonArray shown;
    for (const Quantity quantity : options.shown) {
        shown << nameOf(quantity);
    }
    QJsonObject logarithmic;
    QJsonObject maps;
    QJsonObject titles;
    for (const Quantity quantity : recordedQuantities()) {
        logarithmic[nameOf(quantity)] = options.logarithmic[quantity];
        maps[nameOf(quantity)] = options.asMap[quantity];
        if (const auto found = options.titles.find(quantity); found != options.titles.end()) {
            titles[nameOf(quantity)] = QJsonArray{found->second.chart, found->second.x, found->second.y};
        }
    }
    const QJsonObject memory{{"shown", shown},
                             {"x", static_cast<int>(options.x)},
                             {"logarithmic_x", options.logarithmicX},
                             {"logarithmic_y", logarithmic},
                             {"maps", maps},
                             {"band", static_cast<int>(options.band)},
                             {"smoothing", options.smoothing},
                             {"training_beside", options.trainingBeside},
                             {"members", options.showMembers},
                             {"titles", titles}};
    return QString::fromUtf8(QJsonDocument(memory).toJson(QJsonDocument::Compact));
}

ChartOptions recalledCharts(const QString& memory) {
    constexpr double mostSmoothing = 0.999;
    const QJsonObject json = QJsonDocument::fromJson(memory.toUtf8()).object();
    ChartOptions options;
    std::vector<Quantity> shown;
    for (const QJsonValue& key : json["shown"].toArray()) {
        const std::optional<Quantity> quantity = chartedQuantity(key.toString());
        if (quantity && std::find(shown.begin(), shown.end(), *quantity) == shown.end()) {
            shown.push_back(*quantity);
        }
    }
    options.shown = shown.empty() ? options.shown : shown;
    options.x = choiceOf(json["x"], options.x, ChartX::seconds);
    options.logarithmicX = json["logarithmic_x"].toBool();
    options.band = choiceOf(json["band"], options.band, SeriesBand::none);
    options.smoothing = std::clamp(json["smoothing"].toDouble(), 0.0, mostSmoothing);
    options.trainingBeside = json["training_beside"].toBool(options.trainingBeside);
    options.showMembers = json["members"].toBool(options.showMembers);
    const QJsonObject logarithmic = json["logarithmic_y"].toObject();
    const QJsonObject maps = json["maps"].toObject();
    const QJsonObject titles = json["titles"].toObject();
    for (const Quantity quantity : recordedQuantities()) {
        bool& known = options.logarithmic[quantity];
        known = logarithmic[nameOf(quantity)].toBool(known);
        bool& asMap = options.asMap[quantity];
        asMap = isByLayer(quantity) && maps[nameOf(quantity)].toBool(asMap);
        const QJsonArray words = titles[nameOf(quantity)].toArray();
        if (words.size() == 3) {
            options.titles[quantity] = {words[0].toString(), words[1].toString(), words[2].toString()};
        }
    }
    return options;
}

}  // namespace zorro::ui
