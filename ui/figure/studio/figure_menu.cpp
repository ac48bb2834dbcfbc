#include "ui/figure/studio/figure_menu.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

#include "ui/figure/studio/figure_presets.h"
#include "ui/figure/studio/figure_studio.h"
#include "ui/figure/studio/figure_writing.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

class FigureMenu {
    Q_DECLARE_TR_FUNCTIONS(FigureMenu)
};

using Tell = std::function<void(const QString&)>;

void openStudio(QWidget* window, const FigureRequests& requests) {
    const FigureSheet sheet = requests.sheet();
    if (sheet.panels.empty()) {
        return requests.tell(FigureMenu::tr("There is nothing to make a figure of yet."));
    }
    auto* studio = new FigureStudio(sheet, FigurePresets(), window->window());
    QObject::connect(studio, &FigureStudio::noticeRaised, window, requests.tell);
    studio->open();
}

void copyFigure(QWidget* window, const FigureRequests& requests) {
    FigureSheet sheet = requests.sheet();
    if (sheet.panels.empty()) {
        return requests.tell(FigureMenu::tr("There is nothing to make a figure of yet."));
    }
    inBackground(
        window,
        [sheet = std::move(sheet), style = FigurePresets().last().style] {
            return clipboardFigure(sheet, style);
        },
        [tell = requests.tell](const ClipboardFigure& figure) {
            QGuiApplication::clipboard()->setMimeData(mimeDataOf(figure));
            tell(FigureMenu::tr("Copied the figure"));
        },
        requests.tell);
}

}  // namespace

void fillFigureMenu(QMenu& menu, QWidget* window, const FigureRequests& requests) {
    const auto add = [&](const QString& text, const QString& toolTip,
                         void (*act)(QWidget*, const FigureRequests&)) {
        QAction* action = menu.addAction(text, window, [window, requests, act] { act(window, requests); });
        action->setToolTip(toolTip);
    };
    add(FigureMenu::tr("Figure…"),
        FigureMenu::tr("For a paper or slides: PDF, SVG, PNG or LaTeX, with its data"), openStudio);
    add(FigureMenu::tr("Copy figure"), FigureMenu::tr("To the clipboard, as the last figure was made"),
        copyFigure);
}

}  // namespace zorro::ui
