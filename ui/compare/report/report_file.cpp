#include "ui/compare/report/report_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "ui/compare/report/report_html.h"
#include "ui/compare/report/report_pdf.h"
#include "ui/language/language.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/background.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

class ReportFileWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

}  // namespace

void saveReport(QObject* context, const QString& path, ReportRequest request,
                const std::function<void(const QString& sentence)>& done) {
    // The first call looks for the font, which belongs to the GUI's thread.
    (void)tabularFont();
    const auto write = [path, request = withoutGrowth(std::move(request))] {
        const EnglishTexts english;
        const Report report = makeReport(request);
        const bool pdf = QFileInfo(path).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) == 0;
        const QByteArray bytes = pdf ? reportAsPdf(report) : reportAsHtml(report);
        return writeFile(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    };
    const auto tell = [path, done](const QString& problem) {
        done(problem.isEmpty() ? ReportFileWords::tr("Saved %1").arg(path) : problem);
    };
    inBackground(context, write, tell, [done](const QString& problem) { done(problem); });
}

}  // namespace zorro::ui
