#include "ui/language/translated.h"

#include <string>

#include <QCoreApplication>

namespace zorro::ui {

QString translated(std::string_view words) {
    // Without words Qt would answer with the translation's own description of itself.
    return words.empty() ? QString() : QCoreApplication::translate("Tables", std::string(words).c_str());
}

}  // namespace zorro::ui
