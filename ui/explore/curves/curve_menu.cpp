// The menus of a curve: what can be done with it, its colours, its presets.

#include <algorithm>

#include <QCoreApplication>

#include "ui/explore/curves/curve_card.h"
#include "ui/explore/explore_actions.h"
#include "ui/language/translated.h"
#include "ui/theme/curve_swatch.h"

namespace zorro::ui {
namespace {

class CurveMenu {
    Q_DECLARE_TR_FUNCTIONS(CurveMenu)
};

QString hueName(int hue) {
    const QString names[curveHueCount] = {
        CurveMenu::tr("Blue"),  CurveMenu::tr("Orange"), CurveMenu::tr("Green"), CurveMenu::tr("Pink"),
        CurveMenu::tr("Ochre"), CurveMenu::tr("Violet"), CurveMenu::tr("Grey"),  CurveMenu::tr("Red")};
    return names[hue];
}

QString styleName(int index) {
    const QString hue = hueName(index % curveHueCount);
    switch (index / curveHueCount) {
        case 0:
            return hue;
        case 1:
            return CurveMenu::tr("%1, dashed").arg(hue);
        case 2:
            return CurveMenu::tr("%1, dotted").arg(hue);
        case 3:
            return CurveMenu::tr("%1, dashes and dots").arg(hue);
        default:
            return CurveMenu::tr("%1, dashes and two dots").arg(hue);
    }
}

}  // namespace

void ExploreActions::showCurveMenu(const QPoint& globalPosition) {
    QMenu menu;
    fillCurveMenu(menu);
    menu.exec(globalPosition);
}

void ExploreActions::showColorMenu(const QPoint& globalPosition) {
    QMenu menu;
    fillColorMenu(menu);
    menu.exec(globalPosition);
}

void ExploreActions::fillCurveMenu(QMenu& menu) {
    menu.addActions({rename, editDefinition, duplicate, toggleVisible, makeReference, train});
    QMenu* send = menu.addMenu(tr("Other rooms"));
    send->addActions({sendToFit, sendAsTarget, sendToTrain, sendToCompare});
    menu.addAction(showUsage);
    if (hideUsage->isEnabled()) {
        menu.addAction(hideUsage);
    }
    QMenu* colors = menu.addMenu(themedIcon(themes().theme(), QStringLiteral("palette")), tr("Colour"));
    fillColorMenu(*colors);
    menu.addActions({moveUp, moveDown});
    menu.addSeparator();
    QMenu* presets = menu.addMenu(themedIcon(themes().theme(), QStringLiteral("settings")), tr("Presets"));
    fillPresetMenu(*presets);
    menu.addActions({resetParameters, animate, phases});
    menu.addSeparator();
    menu.addActions({copySpec, pasteSpec});
    menu.addSeparator();
    menu.addAction(remove);
}

void ExploreActions::fillColorMenu(QMenu& menu) {
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    if (curve == nullptr) {
        return;
    }
    for (int index = 0; index < curveStyleCount; ++index) {
        if (index > 0 && index % curveHueCount == 0) {
            menu.addSeparator();
        }
        QAction* choice =
            menu.addAction(curveSwatch(curveStyle(themes().theme(), index), {16, 16}), styleName(index));
        if (index == curve->colorIndex) {
            QFont bold = choice->font();
            bold.setBold(true);
            choice->setFont(bold);
        }
        connect(choice, &QAction::triggered, this,
                [this, id = curve->id, index] { session_.setColorIndex(id, index); });
    }
}

void ExploreActions::fillPresetMenu(QMenu& menu) {
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    if (curve == nullptr) {
        return;
    }
    const std::string& function = curve->curve.description().name;
    const std::vector<Preset> offered = presets_.presetsFor(function);
    menu.setToolTipsVisible(true);
    for (const Preset& preset : offered) {
        QAction* choice = menu.addAction(preset.own ? preset.name : translated(preset.name.toStdString()));
        choice->setToolTip(preset.own ? preset.source : translated(preset.source.toStdString()));
        connect(choice, &QAction::triggered, this, [this, id = curve->id, values = preset.curve.parameters] {
            session_.setParameters(id, values);
        });
    }
    if (!offered.empty()) {
        menu.addSeparator();
    }
    menu.addAction(storePreset);
    const bool hasOwn = std::any_of(offered.begin(), offered.end(), [](const Preset& p) { return p.own; });
    if (hasOwn) {
        QMenu* forget = menu.addMenu(tr("Remove a preset"));
        for (const Preset& preset : offered) {
            if (preset.own) {
                connect(forget->addAction(preset.name), &QAction::triggered, this,
                        [this, name = preset.name, function] {
                            if (const QString problem = presets_.remove(name, function); !problem.isEmpty()) {
                                emit noticeRaised(problem);
                            }
                        });
            }
        }
    }
}

}  // namespace zorro::ui
