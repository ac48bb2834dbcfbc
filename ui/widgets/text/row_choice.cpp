#include "ui/widgets/text/row_choice.h"

#include <QHeaderView>
#include <QTableWidget>

namespace zorro::ui {

void makeRowChoice(QTableWidget& table, const QStringList& headings, std::initializer_list<int> stretched) {
    table.setColumnCount(static_cast<int>(headings.size()));
    table.setHorizontalHeaderLabels(headings);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setTextElideMode(Qt::ElideMiddle);
    table.setTabKeyNavigation(false);
    QHeaderView& header = *table.horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : stretched) {
        header.setSectionResizeMode(column, QHeaderView::Stretch);
    }
}

}  // namespace zorro::ui
