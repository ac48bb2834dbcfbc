#include <QtGlobal>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

constexpr const char* formulaTemplates[] = {
    // Formulas
    QT_TRANSLATE_NOOP("Sentences", "%1 at column %2"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' is a variable of its own"),
    QT_TRANSLATE_NOOP("Sentences", "a function has the variable x alone"),
    QT_TRANSLATE_NOOP("Sentences", "call a parameter otherwise"),
    QT_TRANSLATE_NOOP("Sentences", "write it in a shorter form"),
    QT_TRANSLATE_NOOP("Sentences", "the formula and its derivatives have too many parts"),
    QT_TRANSLATE_NOOP("Sentences", "the formula does not contain x"),
    QT_TRANSLATE_NOOP("Sentences", "x is the variable, as in x*tanh(x)"),
    QT_TRANSLATE_NOOP("Sentences", "the formula is nested too deeply"),
    QT_TRANSLATE_NOOP("Sentences", "it may go %1 levels deep"),
    QT_TRANSLATE_NOOP("Sentences", "the formula ends too early"),
    QT_TRANSLATE_NOOP("Sentences", "an operand or a ')' is missing"),
    QT_TRANSLATE_NOOP("Sentences", "the number %1 is too large"),
    QT_TRANSLATE_NOOP("Sentences", "the largest is about 1.8e308"),
    QT_TRANSLATE_NOOP("Sentences", "function %1 has no argument"),
    QT_TRANSLATE_NOOP("Sentences", "write %1"),
    QT_TRANSLATE_NOOP("Sentences", "there is no variable %1 here"),
    QT_TRANSLATE_NOOP("Sentences", "the variables are %1"),
    QT_TRANSLATE_NOOP("Sentences", "the formula has too many parameters"),
    QT_TRANSLATE_NOOP("Sentences", "it may have %1"),
    QT_TRANSLATE_NOOP("Sentences", "too few arguments in the formula"),
    QT_TRANSLATE_NOOP("Sentences", "too many arguments in the formula"),
    QT_TRANSLATE_NOOP("Sentences", "%1 takes %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 takes %2 or more"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not a function"),
    QT_TRANSLATE_NOOP("Sentences", "products are written with '*'"),
    QT_TRANSLATE_NOOP("Sentences", "unknown function %1 in the formula"),
    QT_TRANSLATE_NOOP("Sentences", "known are %1"),
    QT_TRANSLATE_NOOP("Sentences", "a formula cannot assign"),
    QT_TRANSLATE_NOOP("Sentences", "comparisons are written ==, <=, >= and !="),
    QT_TRANSLATE_NOOP("Sentences", "unexpected ',' in the formula"),
    QT_TRANSLATE_NOOP("Sentences", "a formula is one expression, and the decimal sign is '.'"),
    QT_TRANSLATE_NOOP("Sentences", "unexpected %1 in the formula"),
    QT_TRANSLATE_NOOP("Sentences", "operands are joined by operators, as in 2*x"),
    QT_TRANSLATE_NOOP("Sentences", "unexpected character %1 in the formula"),
    QT_TRANSLATE_NOOP("Sentences",
                      "a formula has names, numbers and the signs + - * / ^ ( ) , < > = ! & | ? :"),
    QT_TRANSLATE_NOOP("Sentences", "'?' and ':' do not match in the formula"),
    QT_TRANSLATE_NOOP("Sentences", "write condition ? value : value"),
    QT_TRANSLATE_NOOP("Sentences", "a ')' is missing in the formula"),
    QT_TRANSLATE_NOOP("Sentences", "the formula is too long"),
    QT_TRANSLATE_NOOP("Sentences", "it may have %1 characters"),
    QT_TRANSLATE_NOOP("Sentences", "a parameter"),
    QT_TRANSLATE_NOOP("Sentences", "if the number was meant, write pi"),
    QT_TRANSLATE_NOOP("Sentences", "if Euler's number was meant, write e"),
    QT_TRANSLATE_NOOP("Sentences", "written by the user"),
    QT_TRANSLATE_NOOP("Sentences", "parameter of the formula"),
    // SPEC
    QT_TRANSLATE_NOOP("Sentences", "a formula is written expr(FORMULA), e.g. expr(x*tanh(x))"),
    QT_TRANSLATE_NOOP("Sentences", "write parameters as name=value, separated by commas"),
    QT_TRANSLATE_NOOP("Sentences", "a parameter is missing"),
    QT_TRANSLATE_NOOP("Sentences", "'=' is missing after %1"),
    QT_TRANSLATE_NOOP("Sentences", "a parameter's name is missing before '='"),
    QT_TRANSLATE_NOOP("Sentences", "the value of %1 is missing"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not a number"),
    QT_TRANSLATE_NOOP("Sentences", "write numbers like 2, -0.5 or 1e-3"),
    QT_TRANSLATE_NOOP("Sentences", "'(' is missing after 'expr'"),
    QT_TRANSLATE_NOOP("Sentences", "'(' is never closed"),
    QT_TRANSLATE_NOOP("Sentences", "the formula is empty"),
    QT_TRANSLATE_NOOP("Sentences", "unexpected %1 after the formula"),
    QT_TRANSLATE_NOOP("Sentences", "parameters follow as :name=value"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not a finite number"),
    QT_TRANSLATE_NOOP("Sentences", "%1 must be from %2 to %3"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is out of bounds"),
    QT_TRANSLATE_NOOP("Sentences", "did you mean %1? (%2)"),
    QT_TRANSLATE_NOOP("Sentences", "it takes no parameters"),
    QT_TRANSLATE_NOOP("Sentences", "its parameter is %1"),
    QT_TRANSLATE_NOOP("Sentences", "its parameters are %1"),
    QT_TRANSLATE_NOOP("Sentences", "a function's name is missing"),
    QT_TRANSLATE_NOOP("Sentences", "write name, name:parameter=value or expr(FORMULA)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 cannot be used"),
    QT_TRANSLATE_NOOP("Sentences", "unknown function %1"),
    QT_TRANSLATE_NOOP("Sentences", "'zorro list' names them all"),
    QT_TRANSLATE_NOOP("Sentences", "parameter %1 is given twice"),
    QT_TRANSLATE_NOOP("Sentences", "give it once"),
    // What is written in other languages, and searched by
    QT_TRANSLATE_NOOP("Sentences", "the formula becomes too long in another language"),
    QT_TRANSLATE_NOOP("Sentences", "the function %1 cannot be written in this language"),
    QT_TRANSLATE_NOOP("Sentences", "the function %1 cannot be written in ONNX"),
    QT_TRANSLATE_NOOP("Sentences", "unknown property %1"),
    QT_TRANSLATE_NOOP("Sentences", "a distance needs a finite interval with lower < upper"),
    QT_TRANSLATE_NOOP("Sentences", "the standard deviation must be positive and finite"),
    QT_TRANSLATE_NOOP("Sentences", "the variance of the pre-activations must be positive and finite"),
    QT_TRANSLATE_NOOP("Sentences", "the products of a batch must be of all its %1 examples with one another"),
    QT_TRANSLATE_NOOP("Sentences", "a network must have a hidden layer"),
    QT_TRANSLATE_NOOP("Sentences", "a softmax needs at least two classes"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "no variance of its pre-activations in [1, 40] stays where it is while gradients keep their size"),
};

}  // namespace

Sentences formulaSentences() {
    return formulaTemplates;
}

}  // namespace zorro::ui
