#include "ui/explore/explore_export.h"

#include <QFileInfo>

#include "ui/explore/explore_csv.h"
#include "ui/plot/picture_menu.h"
#include "ui/widgets/code_menu.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

constexpr std::size_t csvPoints = 1001;

}  // namespace

ExploreExport::ExploreExport(PlotStack& stack, SessionModel& session, ExploreExports& buttons,
                             ThemeController& themes, QObject* parent)
    : QObject(parent), stack_(stack), session_(session), themes_(themes) {
    fillCodeMenu(
        buttons.codeMenu(), [this] { return selected(); }, tr("Select a curve first."),
        [this](const QString& sentence) { emit noticeRaised(sentence); });
    QMenu& menu = buttons.exportMenu();
    fillPictureMenu(menu,
                    {.copy =
                         [this] {
                             copyPicture(pictureOf(stack_), options(192));
                             emit noticeRaised(tr("Copied the picture"));
                         },
                     .save = [this](const QString& extension, double dpi) { askAndSave(extension, dpi); }});
    menu.addSeparator();
    menu.addAction(tr("Table (CSV)…"), this, [this] { askAndSave("csv", 96); });
}

ExportOptions ExploreExport::options(double dotsPerInch) const {
    const QSize size = stack_.size().expandedTo({400, 300});
    return {.size = size, .dotsPerInch = dotsPerInch, .theme = themes_.theme()};
}

std::string ExploreExport::csv() const {
    std::vector<Curve> curves;
    for (const SessionCurve& each : session_.session().curves) {
        if (each.visible) {
            curves.push_back(each.curve);
        }
    }
    const AxisRange x = session_.session().explore.xRange;
    return curvesAsCsv(curves, x.lower, x.upper, csvPoints);
}

QString ExploreExport::save(const QString& path, double dotsPerInch) {
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension == QLatin1String("csv")) {
        return writeFile(path, csv());
    }
    const QByteArray bytes = pictureAs(extension, pictureOf(stack_), options(dotsPerInch));
    if (bytes.isEmpty()) {
        return tr("%1: the name must end in .png, .svg, .pdf or .csv").arg(path);
    }
    return writeFile(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

void ExploreExport::askAndSave(const QString& extension, double dotsPerInch) {
    const QString path = askForPath(&stack_, tr("Export"), QStringLiteral("curves.") + extension);
    if (!path.isEmpty()) {
        const QString problem = save(path, dotsPerInch);
        emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    }
}

std::optional<Curve> ExploreExport::selected() const {
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    return curve == nullptr ? std::nullopt : std::optional(curve->curve);
}

}  // namespace zorro::ui

#include "moc_explore_export.cpp"
