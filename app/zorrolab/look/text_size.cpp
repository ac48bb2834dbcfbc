#include "app/zorrolab/look/text_size.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QSettings>

namespace zorro {
namespace {

constexpr const char* sizeKey = "window/textSize";
constexpr const char* scaleVariable = "QT_SCALE_FACTOR";  // Qt has no other way to scale a whole program

double appliedScale = 1;

class TextSizeMenu {
    Q_DECLARE_TR_FUNCTIONS(TextSizeMenu)
};

}  // namespace

bool isTextSize(int percent) {
    return percent >= smallestTextSize && percent <= largestTextSize;
}

int chosenTextSize(const QSettings& settings) {
    const int chosen = settings.value(sizeKey, 100).toInt();
    return isTextSize(chosen) ? chosen : 100;
}

void applyTextSize(int percent) {
    appliedScale = percent / 100.0;
    if (percent != 100) {
        bool isNumber = false;
        const double before = qEnvironmentVariable(scaleVariable).toDouble(&isNumber);
        qputenv(scaleVariable, QByteArray::number(appliedScale * (isNumber ? before : 1.0)));
    }
}

double textScale() {
    return appliedScale;
}

void addTextSizeMenu(QMenu& menu, QSettings& settings,
                     const std::function<void(const QString& sentence)>& say) {
    auto* sizes = menu.addMenu(TextSizeMenu::tr("Text size"));
    auto* group = new QActionGroup(sizes);
    const int chosen = chosenTextSize(settings);
    for (const int percent : {100, 125, 150, 175, 200, 250, 300}) {
        QAction* action = sizes->addAction(TextSizeMenu::tr("%1 %").arg(percent));
        action->setCheckable(true);
        action->setChecked(percent == chosen);
        action->setActionGroup(group);
        QObject::connect(action, &QAction::triggered, sizes, [&settings, say, percent] {
            settings.setValue(sizeKey, percent);
            say(TextSizeMenu::tr("The size changes when ZorroLab starts the next time"));
        });
    }
}

}  // namespace zorro
