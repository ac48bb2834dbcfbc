#include <QtGlobal>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

constexpr const char* sessionTemplates[] = {
    // Files of the window
    QT_TRANSLATE_NOOP("Sentences", "%1 is none of the words that this program knows"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be a finite number"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be above 0"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be two numbers, the lower one first"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be two finite numbers, the lower one first"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should have a value for each point"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should name another parameter of %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be a list"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has %2 entries"),
    QT_TRANSLATE_NOOP("Sentences", "at most %1 are allowed"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be a list of %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be an object in braces"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be true or false"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be a number"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be a whole number from %2 to %3"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be text in quotes"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be null where there are no curves"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be null where there are none"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be above 0 and at most 1e6"),
    QT_TRANSLATE_NOOP("Sentences", "this is not a ZorroLab session: it has no \"format\": %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "this session was written by a newer ZorroLab (version %1 of the format; this program "
                      "reads up to %2): please update the program"),
    QT_TRANSLATE_NOOP("Sentences", "a session has at most %1 MiB"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should name at least one network"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be a number above \"lower\""),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be a number of steps"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be a number of at least 0"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should count something"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should not be empty"),
    QT_TRANSLATE_NOOP("Sentences", "these are not presets: there is no \"format\": %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "these presets were written by a newer ZorroLab: please update the program"),
};

}  // namespace

Sentences sessionSentences() {
    return sessionTemplates;
}

}  // namespace zorro::ui
