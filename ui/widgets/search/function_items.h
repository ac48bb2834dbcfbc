#pragma once

// Functions as items of a list: by family under headings, each with a sketch of its curve.

#include <map>
#include <span>

#include <QPolygonF>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include "core/activation/function.h"

namespace zorro::ui {

/// The name by which an item's function is found again; a heading has none.
inline constexpr int functionNameRole = Qt::UserRole;
/// The function itself, a FunctionPtr.
inline constexpr int functionRole = Qt::UserRole + 2;
/// What stands at the right end of an item: its family.
inline constexpr int functionFamilyRole = Qt::UserRole + 1;

/// Adds an item for each, in this order, which say their family.
void addFunctions(QStandardItemModel& model, std::span<const FunctionPtr> functions);

/// Adds an item for each, under headings that cannot be chosen: those of no family, which are the user's own,
/// then by families in the order of the catalogue.
void addFunctionsByFamily(QStandardItemModel& model, std::span<const FunctionPtr> functions);

/// Draws such items.
class FunctionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] const QPolygonF& sketchOf(const FunctionPtr& function) const;

    mutable std::map<FunctionPtr, QPolygonF> sketches_;  ///< made when first seen, in a square of side 1
};

}  // namespace zorro::ui
