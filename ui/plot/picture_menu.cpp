#include "ui/plot/picture_menu.h"

#include <QCoreApplication>
#include <QMenu>

namespace zorro::ui {
namespace {

class PictureMenu {
    Q_DECLARE_TR_FUNCTIONS(PictureMenu)
};

}  // namespace

void fillPictureMenu(QMenu& menu, const PictureRequests& requests) {
    const double logical = 96;
    menu.addAction(PictureMenu::tr("Copy picture"), &menu, requests.copy);
    QMenu* png = menu.addMenu(PictureMenu::tr("Picture (PNG)"));
    for (const int resolution : {96, 192, 300, 600}) {
        png->addAction(PictureMenu::tr("%1 dots per inch…").arg(resolution), &menu,
                       [save = requests.save, resolution] { save("png", resolution); });
    }
    menu.addAction(PictureMenu::tr("Vector picture (SVG)…"), &menu,
                   [save = requests.save, logical] { save("svg", logical); });
    menu.addAction(PictureMenu::tr("Document (PDF)…"), &menu,
                   [save = requests.save, logical] { save("pdf", logical); });
}

}  // namespace zorro::ui
