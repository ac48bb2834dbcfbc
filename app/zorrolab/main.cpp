#include <QApplication>

#include "ui/explore/explore_view.h"

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    zorro::ui::ThemeController themes(application);
    zorro::ui::SessionModel model;
    model.reset(zorro::ui::defaultSession());
    zorro::ui::ExploreView view(model, themes);
    view.show();
    return QApplication::exec();
}
