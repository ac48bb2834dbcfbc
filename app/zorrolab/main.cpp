#include <QApplication>
#include <QHBoxLayout>
#include <QWidget>

#include "ui/explore/explore_room.h"

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    zorro::ui::ThemeController themes(application);
    zorro::ui::Presets presets;
    zorro::ui::SessionModel model;
    model.reset(zorro::ui::defaultSession());
    zorro::ui::ExploreRoom room(model, presets, themes);
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    for (QWidget* part : {room.leftPanel(), room.centre(), room.rightPanel()}) {
        if (part != nullptr) {
            row->addWidget(part);
        }
    }
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
