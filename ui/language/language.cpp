#include "ui/language/language.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFont>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace zorro::ui {
namespace {

constexpr Language known[] = {
    {.code = "en",
     .name = "English",
     .englishName = "English",
     .translation = "",
     .writing = QFontDatabase::Latin,
     .families = "",
     .fontPackage = ""},
    {.code = "zh",
     .name = "简体中文",
     .englishName = "Simplified Chinese",
     .translation = "zorrolab_zh_CN",
     .writing = QFontDatabase::SimplifiedChinese,
     .families = "Noto Sans CJK SC,Source Han Sans SC,WenQuanYi Micro Hei,WenQuanYi Zen Hei",
     .fontPackage = "fonts-noto-cjk"},
};

/// What Qt writes on the buttons of every dialog, for systems without Qt's own translations.
[[maybe_unused]] constexpr const char* buttonTexts[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),  QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),   QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Apply"), QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Reset"), QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
};

thread_local int englishTexts = 0;  // how many EnglishTexts live on this thread

class WindowTranslator : public QTranslator {
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* text, const char* comment, int count) const override {
        return englishTexts > 0 ? QString() : QTranslator::translate(context, text, comment, count);
    }
};

/// Installs `file` of `folder`, which goes with the application; nothing where it is not there.
void install(const QString& file, const QString& folder) {
    auto* translator = new WindowTranslator(QCoreApplication::instance());
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

/// "zh-Hans-CN" and "zh-CN" are ours, "zh-Hant-TW" is written with other characters.
bool isWanted(const Language& language, const QString& systemName) {
    const QLocale locale(systemName);
    return locale.name().section(u'_', 0, 0) == QLatin1String(language.code) &&
           (locale.language() != QLocale::Chinese || locale.script() == QLocale::SimplifiedHanScript);
}

}  // namespace

std::span<const Language> languages() {
    return known;
}

const Language* findLanguage(const QString& code) {
    const auto found = std::ranges::find_if(
        known, [&code](const Language& each) { return code == QLatin1String(each.code); });
    return found == std::end(known) ? nullptr : found;
}

const Language& firstSpoken(const QStringList& wanted) {
    for (const QString& name : wanted) {
        const auto found = std::ranges::find_if(
            known, [&name](const Language& each) { return isWanted(each, name) && canBeShown(each); });
        if (found != std::end(known)) {
            return *found;
        }
    }
    return known[0];
}

const Language& systemLanguage() {
    return firstSpoken(QLocale::system().uiLanguages());
}

bool canBeShown(const Language& language) {
    return QFontDatabase::writingSystems().contains(language.writing);
}

void speak(const Language& language) {
    if (*language.translation == '\0') {
        return;
    }
    const QStringList families = QString::fromLatin1(language.families).split(u',');
    for (const QString& latin : {QStringLiteral("Inter"), QFont().family()}) {
        QFont::insertSubstitutions(latin, families);
    }
    const QString suffix = QString::fromLatin1(language.translation).section(u'_', 1);
    install(QStringLiteral("qtbase_") + suffix, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QString::fromLatin1(language.translation), QStringLiteral(":/translations"));
}

EnglishTexts::EnglishTexts() {
    ++englishTexts;
}

EnglishTexts::~EnglishTexts() {
    --englishTexts;
}

}  // namespace zorro::ui
