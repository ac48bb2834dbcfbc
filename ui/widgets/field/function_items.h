#pragma once

// Functions of the catalogue as items of a list: by family under headings, each with a sketch of its curve.

#include <span>

#include <QHash>
#include <QPolygonF>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include "core/activation/function.h"

namespace zorro::ui {

/// The name by which an item's function is found again; a heading has none.
inline constexpr int functionNameRole = Qt::UserRole;
/// What stands at the right end of an item: its family.
inline constexpr int functionFamilyRole = Qt::UserRole + 1;

/// Adds an item for each, in this order, which say their family.
void addFunctions(QStandardItemModel& model, std::span<const FunctionPtr> functions);

/// Adds an item for each, by families in the order of the catalogue, under headings that cannot be chosen.
void addFunctionsByFamily(QStandardItemModel& model, std::span<const FunctionPtr> functions);

/// Draws such items.
class FunctionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] const QPolygonF& sketchOf(const QString& name) const;

    mutable QHash<QString, QPolygonF> sketches_;  ///< made when they are first seen, in a square of side 1
};

}  // namespace zorro::ui
