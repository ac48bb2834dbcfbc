#include "ui/plot/key_gestures.h"

#include <QCoreApplication>

namespace zorro::ui {
namespace {

class KeyGestures {
    Q_DECLARE_TR_FUNCTIONS(KeyGestures)
};

}  // namespace

Room::GestureGroup plotKeyGestures() {
    return {KeyGestures::tr("Plots, with the keyboard"),
            {{KeyGestures::tr("Move the view"), KeyGestures::tr("arrows")},
             {KeyGestures::tr("Zoom, only x"), KeyGestures::tr("+ and −, with Ctrl")},
             {KeyGestures::tr("Fit the plot"), KeyGestures::tr("0")},
             {KeyGestures::tr("Next ring, and move it"), KeyGestures::tr("Tab, arrows")},
             {KeyGestures::tr("Change the other parameter"), KeyGestures::tr("Alt + arrows")},
             {KeyGestures::tr("Crosshair, and move it"), KeyGestures::tr("C, arrows")},
             {KeyGestures::tr("Next point, the one before"), KeyGestures::tr("N, Shift + N")},
             {KeyGestures::tr("Click at the crosshair"), KeyGestures::tr("Return")},
             {KeyGestures::tr("Put down cursor A, B at the crosshair"), KeyGestures::tr("A, B")},
             {KeyGestures::tr("Take away cursor A, B"), KeyGestures::tr("Shift + A, Shift + B")},
             {KeyGestures::tr("Mask from A to B, or take it back"), KeyGestures::tr("M")},
             {KeyGestures::tr("Logarithmic or linear"), KeyGestures::tr("L")},
             {KeyGestures::tr("Type the range of x, of y"), KeyGestures::tr("X, Y")},
             {KeyGestures::tr("What else can be done with it"), KeyGestures::tr("Menu, or Shift + F10")}}};
}

Room::GestureGroup figureKeyGestures() {
    return {KeyGestures::tr("Figures, with the keyboard"),
            {{KeyGestures::tr("Next mark, the one before"), KeyGestures::tr("right, left")},
             {KeyGestures::tr("Click the mark"), KeyGestures::tr("Return")},
             {KeyGestures::tr("Next parallel axis, the one before"), KeyGestures::tr("Ctrl + right, left")},
             {KeyGestures::tr("Move the parallel axis"), KeyGestures::tr("Ctrl + Shift + right, left")},
             {KeyGestures::tr("Filter lines from below, from above"), KeyGestures::tr("Ctrl + up, down")},
             {KeyGestures::tr("Filter no more"), KeyGestures::tr("Ctrl + Backspace")},
             {KeyGestures::tr("Save a figure or its tables"), KeyGestures::tr("Menu, or Shift + F10")}}};
}

}  // namespace zorro::ui
