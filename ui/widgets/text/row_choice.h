#pragma once

// Tables in dialogs, one of whose rows is chosen.

#include <initializer_list>

#include <QStringList>

class QTableWidget;

namespace zorro::ui {

/// Makes `table` one whose rows are chosen and not edited, with these columns. Those that are `stretched`
/// share the room that the words of the others leave; their own words are cut in the middle.
void makeRowChoice(QTableWidget& table, const QStringList& headings, std::initializer_list<int> stretched);

}  // namespace zorro::ui
