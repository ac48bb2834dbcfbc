#include "ui/widgets/search/function_items.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include <QApplication>
#include <QCoreApplication>
#include <QPainter>

#include "core/activation/catalogue.h"
#include "ui/language/translated.h"

namespace zorro::ui {
namespace {

constexpr QSize sketchSize(40, 16);
constexpr int itemGap = 8;
constexpr int headingPixels = 11;

QStandardItem* itemOf(const FunctionPtr& function) {
    const Description& description = function->description();
    auto* item = new QStandardItem(QString::fromStdString(description.title));
    item->setData(QString::fromStdString(description.name), functionNameRole);
    item->setData(QVariant::fromValue(function), functionRole);
    QString tip = QString::fromStdString(description.source);
    if (!description.about.empty()) {
        tip = translated(description.about) + u'\n' + tip;
    }
    item->setToolTip(tip);
    item->setEditable(false);
    return item;
}

/// f on [-4, 4] in a square that has 0 and its values in it, as far as these are not beyond -4 and 4; there
/// the line leaves the square.
QPolygonF sketch(const Curve& curve) {
    constexpr int count = 61;
    constexpr double reach = 4;
    constexpr double highest = 4;
    std::array<double, count> x{};
    std::array<double, count> f{};
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = -reach + 2 * reach * static_cast<double>(i) / (count - 1);
    }
    curve.evaluate(x, {.f = f, .df = {}, .d2f = {}, .gradient = {}});
    double low = 0;
    double high = 0;
    for (const double value : f) {
        low = std::min(low, std::max(value, -highest));  // NaN changes neither
        high = std::max(high, std::min(value, highest));
    }
    const double height = std::max(high - low, 1e-3);
    QPolygonF points;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!std::isnan(f[i])) {
            points << QPointF((x[i] + reach) / (2 * reach), (high - std::clamp(f[i], -1e4, 1e4)) / height);
        }
    }
    return points;
}

void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QString& text) {
    QFont font = option.font;
    font.setPixelSize(headingPixels);
    font.setCapitalization(QFont::AllUppercase);
    painter.setFont(font);
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    painter.drawText(option.rect.adjusted(4, 0, -4, -2), Qt::AlignLeft | Qt::AlignBottom, text);
}

}  // namespace

void addFunctions(QStandardItemModel& model, std::span<const FunctionPtr> functions) {
    for (const FunctionPtr& function : functions) {
        QStandardItem* item = itemOf(function);
        item->setData(QString::fromStdString(function->description().family), functionFamilyRole);
        model.appendRow(item);
    }
}

void addFunctionsByFamily(QStandardItemModel& model, std::span<const FunctionPtr> functions) {
    const auto addFamily = [&](const std::string& name, const QString& heading, const QString& about) {
        bool isFirst = true;
        for (const FunctionPtr& function : functions) {
            if (function->description().family != name) {
                continue;
            }
            if (std::exchange(isFirst, false)) {
                auto* item = new QStandardItem(heading);
                item->setFlags(Qt::NoItemFlags);
                item->setToolTip(about);
                model.appendRow(item);
            }
            model.appendRow(itemOf(function));
        }
    };
    addFamily({}, QCoreApplication::translate("FunctionItems", "your own"), {});
    for (const Family& family : families()) {
        addFamily(family.name, translated(family.name), translated(family.about));
    }
}

void FunctionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    painter->save();
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = index.data(functionNameRole).toString();
    const QString title = item.text;
    if (name.isEmpty()) {
        paintHeading(*painter, item, title);
        return painter->restore();
    }
    item.text.clear();
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    QRect room = item.rect.adjusted(itemGap, 0, -itemGap, 0);
    const QRect frame(room.left(), room.center().y() - sketchSize.height() / 2, sketchSize.width(),
                      sketchSize.height());
    QTransform place;
    place.translate(frame.left(), frame.top());
    place.scale(frame.width(), frame.height());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(item.palette.color(QPalette::Text), 1.2));
    painter->setClipRect(frame.adjusted(-1, -1, 1, 1));
    painter->drawPolyline(place.map(sketchOf(index.data(functionRole).value<FunctionPtr>())));
    painter->setClipping(false);
    room.setLeft(frame.right() + itemGap + 2);

    const QString family = index.data(functionFamilyRole).toString();
    painter->setPen(item.palette.color(QPalette::PlaceholderText));
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, family);
    room.setRight(room.right() -
                  (family.isEmpty() ? 0 : item.fontMetrics.horizontalAdvance(family) + itemGap));
    painter->setPen(item.palette.color(QPalette::Text));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(title, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize FunctionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += sketchSize.width() + 3 * itemGap;
    size.setHeight(std::max(size.height(), sketchSize.height() + itemGap));
    return size;
}

const QPolygonF& FunctionDelegate::sketchOf(const FunctionPtr& function) const {
    const auto [found, isNew] = sketches_.try_emplace(function);
    if (isNew && function != nullptr) {
        found->second = sketch(defaultCurve(function));
    }
    return found->second;
}

}  // namespace zorro::ui
