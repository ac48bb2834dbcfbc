#include <QtGlobal>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

constexpr const char* dataTemplates[] = {
    // Columns of data, given and computed
    QT_TRANSLATE_NOOP("Sentences", "there is no column %1"),
    QT_TRANSLATE_NOOP("Sentences", "columns are called by their names, or column_1, column_2, ..."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not NAME=FORMULA, as in y=log(y)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is no name that formulas can have"),
    QT_TRANSLATE_NOOP("Sentences", "write letters, digits and _, a letter first, and no function's name"),
    QT_TRANSLATE_NOOP("Sentences", "%1 more"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is named as the standard error of %2 and was left alone"),
    QT_TRANSLATE_NOOP("Sentences", "it counts where it is chosen as that of x"),
    QT_TRANSLATE_NOOP("Sentences", "%1 are all named as standard errors of y, so none was taken"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 was left alone: %2 is computed, and its standard error must be computed with it"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the column %1 was left alone: no heading says that it holds standard errors of y"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the columns %1 were left alone: no heading says that they hold standard errors of y"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the column %1 was left alone: there is no heading that says that it holds standard errors of y"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the columns %1 were left alone: there is no heading that says that they hold standard errors of y"),
    QT_TRANSLATE_NOOP("Sentences", "the columns %1 are not x, y and perhaps sigma"),
    QT_TRANSLATE_NOOP("Sentences", "the columns %1 are not y and perhaps sigma, beside the predictors"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 has %2 columns of numbers without names, so nothing tells which are x and y"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 has %2 columns of numbers without names, so nothing tells which are x and y, or "
                      "whether commas are decimal marks"),
    QT_TRANSLATE_NOOP("Sentences", "choose the columns"),
    QT_TRANSLATE_NOOP("Sentences", "column %1"),
    QT_TRANSLATE_NOOP("Sentences", "the row in line %1 was left out: %2"),
    QT_TRANSLATE_NOOP("Sentences", "the rows in lines %1 were left out: %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has only %2 columns"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has no row of numbers"),
    QT_TRANSLATE_NOOP("Sentences", "sigma of x"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has more than %2 rows"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is nan"),
    QT_TRANSLATE_NOOP("Sentences", "has %1 = %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not finite"),
    // Tables from outside
    QT_TRANSLATE_NOOP("Sentences", "line %1 %2"),
    QT_TRANSLATE_NOOP("Sentences", "line %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 in line %2 was read as %3: no thousands separator was assumed"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 in line %2 was read as %3: its comma was taken for a thousands separator"),
    QT_TRANSLATE_NOOP("Sentences", "has numbers, so it is no row of units"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has no row of numbers below line %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is text in UTF-16"),
    QT_TRANSLATE_NOOP("Sentences", "save it as CSV in UTF-8"),
    QT_TRANSLATE_NOOP("Sentences", "line %1 has a zero byte, so the file is no text (a spreadsheet perhaps)"),
    QT_TRANSLATE_NOOP("Sentences", "opens a quote \" that it does not close"),
    QT_TRANSLATE_NOOP("Sentences", "has text behind a closing quote \", where the next column should begin"),
    QT_TRANSLATE_NOOP("Sentences", "has %1 column(s) where the others have %2"),
    QT_TRANSLATE_NOOP("Sentences", "has nothing in column %1"),
    QT_TRANSLATE_NOOP("Sentences", "write a number there or remove the line"),
    QT_TRANSLATE_NOOP("Sentences", "has %1 in column %2, which is not a finite number"),
    QT_TRANSLATE_NOOP("Sentences", "correct it or remove the line"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has no row below its first %2 lines, which were skipped"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has no two columns of numbers"),
    QT_TRANSLATE_NOOP("Sentences", "has no two columns of numbers"),
    QT_TRANSLATE_NOOP("Sentences", "the table"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "write x and y in each line, with a comma, semicolon, tab or blank between them, e.g. \"0.5, 1.25\""),
    QT_TRANSLATE_NOOP("Sentences", "cannot read %1: %2"),
    QT_TRANSLATE_NOOP("Sentences", "its columns are %1"),
    QT_TRANSLATE_NOOP("Sentences", "did you mean %1?"),
    QT_TRANSLATE_NOOP("Sentences", "for a row of units give --units-row"),
    QT_TRANSLATE_NOOP("Sentences",
                      "for a row of units give --units-row, for a table that begins here --skip %1"),
    QT_TRANSLATE_NOOP("Sentences", "where the table begins below line %1, give --skip %2"),
};

}  // namespace

Sentences dataSentences() {
    return dataTemplates;
}

}  // namespace zorro::ui
