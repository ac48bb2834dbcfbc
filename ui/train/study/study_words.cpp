#include "ui/train/study/study_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/text/amount.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class StudyWords {
    Q_DECLARE_TR_FUNCTIONS(StudyWords)
};

QString counted(std::size_t count) {
    return countText(static_cast<qint64>(count));
}

/// What is not over yet.
QStringList openWords(const MatrixCell& cell) {
    QStringList words;
    if (cell.training > 0) {
        words << StudyWords::tr("%1 training").arg(counted(cell.training));
    }
    if (cell.waiting > 0) {
        words << StudyWords::tr("%1 waiting").arg(counted(cell.waiting));
    }
    if (cell.missing > 0) {
        words << StudyWords::tr("%1 missing").arg(counted(cell.missing));
    }
    return words;
}

}  // namespace

QString planWords(const Study& study, const StudyMatrix& matrix) {
    const std::size_t problems = matrix.problems.size();
    const std::size_t activations = study.activations.size();
    QString words =
        (problems == 1 ? StudyWords::tr("1 problem") : StudyWords::tr("%1 problems")).arg(counted(problems)) +
        StudyWords::tr(" × %1 activations × %2 seeds").arg(counted(activations), counted(study.seeds));
    if (study.dataSeeds > 1) {
        words += StudyWords::tr(" × %1 splits").arg(counted(study.dataSeeds));
    }
    words += StudyWords::tr(": %1 networks.").arg(counted(sumOf(matrix).total()));
    if (study.minutes > 0) {
        words += StudyWords::tr(" All of it takes about %1 on two CPU cores.")
                     .arg(QString::fromStdString(durationText(60 * study.minutes)));
    }
    if (!study.place.empty()) {
        words += StudyWords::tr(" Trained at %1.").arg(QString::fromStdString(study.place));
    }
    return words;
}

QString standingWords(const StudyStanding& standing) {
    const MatrixCell sum = sumOf(standing.matrix);
    QString words = StudyWords::tr("%1 of %2 networks done").arg(counted(sum.over()), counted(sum.total()));
    if (sum.failed > 0) {
        words += StudyWords::tr(", %1 of them failed").arg(counted(sum.failed));
    }
    const QStringList open = openWords(sum);
    words = (QStringList(words) + open).join(QStringLiteral(" · "));
    if (standing.newRuns > 0) {
        words += standing.newRuns == 1 ? StudyWords::tr(" (in 1 new run)")
                                       : StudyWords::tr(" (in %1 new runs)").arg(counted(standing.newRuns));
    }
    if (standing.held) {
        words += StudyWords::tr(" · held");
    }
    return words;
}

QString cellWords(const MatrixCell& cell) {
    QStringList words{StudyWords::tr("%1 of %2 trained").arg(counted(cell.trained), counted(cell.total()))};
    if (cell.failed > 0) {
        words << StudyWords::tr("%1 failed").arg(counted(cell.failed));
    }
    return (words + openWords(cell)).join(QStringLiteral(", "));
}

QString cellText(const MatrixCell& cell) {
    if (cell.total() == 0) {
        return noNumberText;
    }
    const QString text = counted(cell.over()) + u'/' + counted(cell.total());
    return cell.failed == 0 ? text : StudyWords::tr("%1, %2 failed").arg(text, counted(cell.failed));
}

}  // namespace zorro::ui
