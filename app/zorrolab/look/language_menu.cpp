#include "app/zorrolab/look/language_menu.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QSettings>

namespace zorro {
namespace {

constexpr const char* languageKey = "window/language";  // empty: the system's

class LanguageMenu {
    Q_DECLARE_TR_FUNCTIONS(LanguageMenu)
};

QString nameInMenu(const ui::Language& language) {
    return ui::canBeShown(language)
               ? QString::fromUtf8(language.name)
               : LanguageMenu::tr("%1: install the package %2")
                     .arg(QLatin1String(language.englishName), QLatin1String(language.fontPackage));
}

}  // namespace

const ui::Language& chosenLanguage(const QSettings& settings) {
    const ui::Language* chosen = ui::findLanguage(settings.value(languageKey).toString());
    return chosen != nullptr && ui::canBeShown(*chosen) ? *chosen : ui::systemLanguage();
}

void addLanguageMenu(QMenu& menu, QSettings& settings, std::function<void(const QString& sentence)> say) {
    auto* languages = menu.addMenu(LanguageMenu::tr("Language"));
    auto* group = new QActionGroup(languages);
    const QString chosen = settings.value(languageKey).toString();
    const auto add = [&](const QString& name, const QString& code) {
        QAction* action = languages->addAction(name);
        action->setCheckable(true);
        action->setChecked(code == chosen);
        action->setActionGroup(group);
        QObject::connect(action, &QAction::triggered, languages, [&settings, say, code] {
            settings.setValue(languageKey, code);
            say(LanguageMenu::tr("The language changes when ZorroLab starts the next time"));
        });
        return action;
    };
    add(LanguageMenu::tr("As the system"), {});
    for (const ui::Language& each : ui::languages()) {
        add(nameInMenu(each), QString::fromLatin1(each.code))->setEnabled(ui::canBeShown(each));
    }
}

}  // namespace zorro
