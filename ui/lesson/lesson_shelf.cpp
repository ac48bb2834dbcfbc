#include "ui/lesson/lesson_shelf.h"

#include <QFile>
#include <QStringList>

#include "ui/language/translated.h"

namespace zorro::ui {

namespace {

Lesson inLanguageOfWindow(Lesson lesson) {
    for (std::string* words :
         {&lesson.title, &lesson.text, &lesson.verdict.shown, &lesson.verdict.notShown}) {
        *words = translated(*words).toStdString();
    }
    for (LessonRun& run : lesson.runs) {
        run.label = translated(run.label).toStdString();
    }
    return lesson;
}

}  // namespace

std::vector<Lesson> builtInLessons() {
    std::vector<Lesson> lessons;
    for (const QString& name : QStringLiteral(ZORROLAB_LESSONS).split(u',')) {
        QFile file(QStringLiteral(":/lessons/%1.json").arg(name));
        if (file.open(QIODevice::ReadOnly)) {
            lessons.push_back(inLanguageOfWindow(readLesson(file.readAll().toStdString())));
        }
    }
    return lessons;
}

}  // namespace zorro::ui
