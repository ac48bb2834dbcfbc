#pragma once

// What assistive technology learns of a QComboBox: the words beside it as its name and what is chosen as its
// text. Qt (6.4, on Linux) says what is chosen in place of the name, and the name not at all.

#include <QString>

class QWidget;

namespace zorro::ui {

/// From now on every QComboBox is announced so. To be called before the first of them is made.
void announceChoicesByName();

/// Names a field of a form by the words beside it, and what it is put together of; those keep a name of their
/// own.
void nameField(QWidget& field, const QString& name);

}  // namespace zorro::ui
