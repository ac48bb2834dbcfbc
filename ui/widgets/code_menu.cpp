#include "ui/widgets/code_menu.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QMenu>

#include "ui/widgets/code_dialog.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

using Notice = std::function<void(const QString&)>;

class CodeMenu {
    Q_DECLARE_TR_FUNCTIONS(CodeMenu)
};

void copyCode(const Curve& curve, const CodeLanguage& language, const Notice& notice) {
    const CodeText code = codeOf(curve, language);
    if (code.problem.isEmpty()) {
        QApplication::clipboard()->setText(code.text);
    }
    notice(code.problem.isEmpty()
               ? CodeMenu::tr("Copied the code of %1").arg(QString::fromStdString(curve.description().title))
               : code.problem);
}

void saveCode(QWidget* parent, const QString& name, const QByteArray& content, const Notice& notice) {
    const QString path = askForPath(parent, CodeMenu::tr("Save code"), name);
    if (!path.isEmpty()) {
        const QString problem = writeFile(path, content.toStdString());
        notice(problem.isEmpty() ? CodeMenu::tr("Saved %1").arg(path) : problem);
    }
}

void saveCode(const Curve& curve, const CodeLanguage& language, QWidget* parent, const Notice& notice) {
    const CodeText code = codeOf(curve, language);
    code.problem.isEmpty() ? saveCode(parent, codeFileName(curve, language), code.content, notice)
                           : notice(code.problem);
}

void showCode(const Curve& curve, QWidget* parent, const Notice& notice) {
    CodeDialog dialog(curve, parent);
    QObject::connect(&dialog, &CodeDialog::saveRequested, &dialog,
                     [&dialog, &notice](const QString& name, const QByteArray& content) {
                         saveCode(&dialog, name, content, notice);
                     });
    dialog.exec();
}

/// A text is copied; what is none is saved.
void take(const Curve& curve, const CodeLanguage& language, QWidget* parent, const Notice& notice) {
    language.isText ? copyCode(curve, language, notice) : saveCode(curve, language, parent, notice);
}

}  // namespace

void fillCodeMenu(QMenu& menu, const std::function<std::optional<Curve>()>& curve, const QString& nothing,
                  const std::function<void(const QString&)>& notice) {
    for (const CodeLanguage& language : codeLanguages()) {
        const QString title = QString::fromUtf8(language.title.data(), std::ssize(language.title));
        const QString words = language.isText ? CodeMenu::tr("Copy as %1") : CodeMenu::tr("Save as %1…");
        QObject::connect(menu.addAction(words.arg(title)), &QAction::triggered, &menu,
                         [&menu, curve, notice, nothing, which = language] {
                             const std::optional<Curve> chosen = curve();
                             chosen ? take(*chosen, which, menu.window(), notice) : notice(nothing);
                         });
    }
    menu.addSeparator();
    QObject::connect(menu.addAction(CodeMenu::tr("Preview and save…")), &QAction::triggered, &menu,
                     [&menu, curve, notice, nothing] {
                         const std::optional<Curve> chosen = curve();
                         chosen ? showCode(*chosen, menu.window(), notice) : notice(nothing);
                     });
}

}  // namespace zorro::ui
