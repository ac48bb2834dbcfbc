#pragma once

// The languages that the window speaks. One is chosen before the window is made and stays until the program
// ends. Files, logs and the command line are English whatever it is, and numbers have decimal points.

#include <span>

#include <QFontDatabase>
#include <QString>
#include <QStringList>

namespace zorro::ui {

struct Language {
    const char* code;         ///< for --language and the settings, e.g. "zh"
    const char* name;         ///< what it calls itself, for the menu
    const char* englishName;  ///< for where its letters cannot be shown
    const char* translation;  ///< its file in :/translations, without ".qm"; empty for that of the sources
    QFontDatabase::WritingSystem writing;  ///< what a font must have to show it
    /// Families, parted by commas, that are asked for its letters before those of a neighbour's form.
    const char* families;
    const char* fontPackage;  ///< the Debian package with such a font; empty where every system has one
};

/// All of them, English first.
[[nodiscard]] std::span<const Language> languages();

/// The language with this code; null where there is none.
[[nodiscard]] const Language* findLanguage(const QString& code);

/// The first of these names of locales ("zh-Hans-CN") whose language the window speaks and can show; else
/// English.
[[nodiscard]] const Language& firstSpoken(const QStringList& wanted);

/// That for the settings of the system.
[[nodiscard]] const Language& systemLanguage();

/// False where no installed font has its letters: the window would be full of boxes. Needs a QGuiApplication.
[[nodiscard]] bool canBeShown(const Language& language);

/// Makes the texts of the program, and Qt's own where its translations are installed, those of `language`. To
/// be called once, before the first widget is made.
void speak(const Language& language);

/// While one of these lives, the texts that its thread asks for are English: for files.
class EnglishTexts {
public:
    EnglishTexts();
    EnglishTexts(const EnglishTexts&) = delete;
    EnglishTexts& operator=(const EnglishTexts&) = delete;
    ~EnglishTexts();
};

}  // namespace zorro::ui
