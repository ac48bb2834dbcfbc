#include "ui/widgets/number_text.h"

namespace zorro::ui {

QString numberText(double value, int digits) {
    return QString::number(value, 'g', digits);
}

}  // namespace zorro::ui
