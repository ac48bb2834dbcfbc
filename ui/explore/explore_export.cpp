#include "ui/explore/explore_export.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>

#include "core/file/file.h"
#include "ui/explore/code_dialog.h"
#include "ui/explore/explore_csv.h"

namespace zorro::ui {
namespace {

constexpr std::size_t csvPoints = 1001;

QString write(const QString& path, std::string_view content) {
    try {
        replaceFile(QFile::encodeName(path).toStdString(), content);
    } catch (const FileError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

}  // namespace

ExploreExport::ExploreExport(PlotStack& stack, SessionModel& session, ExploreExports& buttons,
                             ThemeController& themes, QObject* parent)
    : QObject(parent), stack_(stack), session_(session), themes_(themes) {
    makeMenu(buttons.exportMenu());
    connect(&buttons, &ExploreExports::codeCopyRequested, this, &ExploreExport::copyCode);
    connect(&buttons, &ExploreExports::codeDialogRequested, this, &ExploreExport::showCode);
}

void ExploreExport::makeMenu(QMenu& menu) {
    menu.addAction(tr("Copy picture"), this, [this] {
        copyPicture(pictureOf(stack_), options(192));
        emit noticeRaised(tr("Copied the picture"));
    });
    QMenu* png = menu.addMenu(tr("Picture (PNG)"));
    for (const int dpi : {96, 192, 300, 600}) {
        png->addAction(tr("%1 dots per inch…").arg(dpi), this, [this, dpi] { askAndSave("png", dpi); });
    }
    menu.addAction(tr("Vector picture (SVG)…"), this, [this] { askAndSave("svg", 96); });
    menu.addAction(tr("Document (PDF)…"), this, [this] { askAndSave("pdf", 96); });
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
        return write(path, csv());
    }
    const QByteArray bytes = pictureAs(extension, pictureOf(stack_), options(dotsPerInch));
    if (bytes.isEmpty()) {
        return tr("%1: the name must end in .png, .svg, .pdf or .csv").arg(path);
    }
    return write(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

void ExploreExport::askAndSave(const QString& extension, double dotsPerInch) {
    QString path = QFileDialog::getSaveFileName(&stack_, tr("Export"), QStringLiteral("curves.") + extension,
                                                QStringLiteral("*.") + extension);
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += u'.' + extension;
    }
    const QString problem = save(path, dotsPerInch);
    emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
}

const SessionCurve* ExploreExport::selected() const {
    return session_.session().find(session_.session().selected);
}

void ExploreExport::copyCode(const QString& language) {
    const SessionCurve* curve = selected();
    const auto known = findCodeLanguage(language.toStdString());
    if (curve == nullptr || !known) {
        return emit noticeRaised(tr("Select a curve first."));
    }
    const CodeText code = codeOf(curve->curve, *known);
    if (code.problem.isEmpty()) {
        QApplication::clipboard()->setText(code.text);
    }
    emit noticeRaised(code.problem.isEmpty() ? tr("Copied the code of %1").arg(curve->displayName())
                                             : code.problem);
}

void ExploreExport::showCode() {
    const SessionCurve* curve = selected();
    if (curve == nullptr) {
        return emit noticeRaised(tr("Select a curve first."));
    }
    CodeDialog dialog(curve->curve, &stack_);
    connect(&dialog, &CodeDialog::saveRequested, this,
            [this, &dialog](const QString& name, const QString& text) {
                const QString path = QFileDialog::getSaveFileName(&dialog, tr("Save code"), name);
                if (!path.isEmpty()) {
                    const QString problem = write(path, text.toStdString());
                    emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
                }
            });
    dialog.exec();
}

}  // namespace zorro::ui
