#include "ui/lesson/lesson_shelf.h"

#include <QFile>
#include <QStringList>

namespace zorro::ui {

std::vector<Lesson> builtInLessons() {
    std::vector<Lesson> lessons;
    for (const QString& name : QStringLiteral(ZORROLAB_LESSONS).split(u',')) {
        QFile file(QStringLiteral(":/lessons/%1.json").arg(name));
        if (file.open(QIODevice::ReadOnly)) {
            lessons.push_back(readLesson(file.readAll().toStdString()));
        }
    }
    return lessons;
}

}  // namespace zorro::ui
