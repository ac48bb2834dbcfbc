#include "ui/fit/hardware/hardware_actions.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMenu>

#include "core/approximation/report/approximation_code.h"
#include "core/approximation/report/approximation_text.h"
#include "core/expression/curve_spec.h"
#include "ui/figure/sheet/canvas_sheet.h"
#include "ui/figure/studio/figure_menu.h"
#include "ui/fit/hardware/hardware_words.h"
#include "ui/language/spoken.h"
#include "ui/widgets/background.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {

HardwareActions::HardwareActions(HardwareModel& model, SessionModel& session, ThemeController& themes,
                                 QObject* parent)
    : ResultActions(session, themes, parent), model_(model) {
    const QString view = tr("View");
    showAll = makeShowAll(view, tr("Show all of the range and all sizes"));
    previousView = makePreviousView(view);
    nextView = makeNextView(view);
    makeCopyReport(tr("Copy the numbers and coefficients as text"));
    makeSendToExplore(tr("the approximation"));
    replace = make(resultGroup(), tr("Train with it…"), {}, {QKeySequence("Ctrl+Shift+Return")},
                   tr("Put it into the networks of a finished run, and see what they lose"));
    makeTrain(tr("the approximation"));
    connect(sendToExplore, &QAction::triggered, this, [this] {
        if (const std::optional<Curve> added = curve()) {
            const approximation::Approximation& shown = *model_.approximation();
            addToExplore(*added,
                         tr("%1 for %2").arg(formName(shown.approximant.form), functionName(shown.curve)));
        }
    });
    connect(train, &QAction::triggered, this, [this] {
        if (const std::optional<Curve> added = curve()) {
            addToComparison(*added);
        }
    });
    connect(copyReport, &QAction::triggered, this, [this] {
        if (const approximation::Approximation* shown = model_.approximation()) {
            copy(approximationText(*shown), tr("Copied the report"));
        }
    });
    connect(&model_, &HardwareModel::setupChanged, this, &HardwareActions::update);
    connect(&model_, &HardwareModel::answersChanged, this, &HardwareActions::update);
    update();
}

void HardwareActions::update() {
    const bool isMode = session().session().fit.forHardware;
    for (QAction* each : {showAll, previousView, nextView}) {
        each->setEnabled(isMode);
    }
    for (QAction* each : {copyReport, sendToExplore, train, replace}) {
        each->setEnabled(isMode && model_.approximation() != nullptr);
    }
}

std::optional<Curve> HardwareActions::curve() {
    const approximation::Approximation* shown = model_.approximation();
    try {
        return shown == nullptr ? std::nullopt : std::optional(parseCurve(formulaSpec(shown->approximant)));
    } catch (const SpecError& error) {
        emit noticeRaised(tr("It cannot be written as a formula: %1").arg(spoken(error.what())));
        return {};
    }
}

const std::vector<HardwareWriter>& hardwareWriters() {
    static const std::vector<HardwareWriter> writers{
        {QStringLiteral("C"), QStringLiteral("c"), approximation::cCode},
        {QStringLiteral("PyTorch"), QStringLiteral("py"), approximation::pytorchCode},
        {QStringLiteral("LaTeX"), QStringLiteral("tex"), approximation::latexCode},
        {QStringLiteral("JSON"), QStringLiteral("json"),
         [](const approximation::Approximation& each) { return jsonDocument(approximationJson(each)); }},
        {HardwareActions::tr("text"), QStringLiteral("txt"), approximation::approximationText}};
    return writers;
}

HardwareTools::HardwareTools(HardwareActions& actions, QWidget* parent) : ToolRow(Qt::AlignLeft, parent) {
    addButton(actions.showAll);
}

HardwareExports::HardwareExports(HardwareActions& actions, HardwareModel& model, HardwareCentre& centre,
                                 QWidget* parent)
    : ToolRow(Qt::AlignRight, parent), model_(model), centre_(centre) {
    addButton(actions.sendToExplore);
    addButton(actions.replace);
    fillCode(*addMenu(tr("Code"), tr("The approximation as code, formula or report")));
    QMenu* menu = addMenu(tr("Export"), tr("Figure and report of the approximation"));
    fillFigure(*menu);
    menu->addActions({actions.train, actions.copyReport});
}

void HardwareExports::fillCode(QMenu& menu) {
    for (const HardwareWriter& writer : hardwareWriters()) {
        menu.addAction(tr("Copy as %1").arg(writer.title), this, [this, &writer] {
            if (const approximation::Approximation* shown = model_.approximation()) {
                QApplication::clipboard()->setText(QString::fromStdString(writer.write(*shown)));
                emit noticeRaised(tr("Copied the approximation as %1").arg(writer.title));
            } else {
                emit noticeRaised(tr("There is no approximation yet."));
            }
        });
    }
    menu.addSeparator();
    for (const HardwareWriter& writer : hardwareWriters()) {
        menu.addAction(tr("Save as %1…").arg(writer.title), this, [this, &writer] {
            const QString path = askForPath(this, tr("Save the approximation"),
                                            QStringLiteral("approximation.") + writer.extension);
            if (!path.isEmpty()) {
                save(path);
            }
        });
    }
}

void HardwareExports::fillFigure(QMenu& menu) {
    fillFigureMenu(menu, this,
                   {.sheet =
                        [this] {
                            FigureSheet sheet{.name = QStringLiteral("approximation"),
                                              .panels = sheetPanels(centre_.plots(), QStringLiteral("x"))};
                            sheet.panels.push_back(sheetPanel(centre_.sizes()));
                            return sheet;
                        },
                    .tell = [this](const QString& sentence) { emit noticeRaised(sentence); }});
    menu.addSeparator();
}

void HardwareExports::save(const QString& path) {
    const auto done = [this, path](const QString& problem) {
        emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    };
    const approximation::Approximation* shown = model_.approximation();
    if (shown == nullptr) {
        return done(tr("There is no approximation yet."));
    }
    const auto writer =
        std::ranges::find(hardwareWriters(), QFileInfo(path).suffix().toLower(), &HardwareWriter::extension);
    if (writer == hardwareWriters().end()) {
        return done(tr("%1: the name must end in .c, .py, .tex, .json or .txt").arg(path));
    }
    inBackground(
        this,
        [path, write = writer->write, approximation = *shown] {
            return writeFile(path, write(approximation));
        },
        done, done);
}

}  // namespace zorro::ui

#include "moc_hardware_actions.cpp"
