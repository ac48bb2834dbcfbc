#include "ui/fit/hardware/hardware_report.h"

#include <QLabel>

#include "ui/fit/hardware/hardware_words.h"
#include "ui/language/spoken.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

constexpr int reportFigureWidth = 96;
constexpr std::size_t mostRows = 64;

}  // namespace

HardwareReport::HardwareReport(HardwareModel& model, QWidget* parent)
    : SidePanel(tr("Numbers of the approximation"), parent),
      model_(model),
      heading_(new ElidedLabel),
      form_(new ElidedLabel),
      numbers_(new FlatTable({{}, {}}, reportFigureWidth)),
      coefficientsHeading_(headingLabel({})),
      coefficients_(new FlatTable({{}, {}}, reportFigureWidth)),
      notesHeading_(headingLabel(tr("NOTES"))),
      notes_(new QLabel) {
    styleAsHeading(*heading_);
    form_->setProperty("class", "muted");
    numbers_->setAccessibleName(tr("Error and cost of the approximation"));
    coefficients_->setAccessibleName(tr("Coefficients of the approximation"));
    notes_->setWordWrap(true);
    notes_->setTextFormat(Qt::PlainText);
    notes_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget* each : std::initializer_list<QWidget*>{heading_, form_, numbers_}) {
        column().addWidget(each);
    }
    addSectionGap();
    column().addWidget(notesHeading_);
    column().addWidget(notes_);
    addSectionGap();
    column().addWidget(coefficientsHeading_);
    column().addWidget(coefficients_);
    column().addStretch();
    connect(&model_, &HardwareModel::setupChanged, this, &HardwareReport::showModel);
    connect(&model_, &HardwareModel::answersChanged, this, &HardwareReport::showModel);
    clear();
    showModel();
}

void HardwareReport::clear() {
    numbers_->setRows({});
    coefficients_->setRows({});
    coefficientsHeading_->hide();
    showNotes({});
}

void HardwareReport::showNotes(const QStringList& notes) {
    notes_->setText(notes.join(QStringLiteral("\n\n")));
    notes_->setVisible(!notes.isEmpty());
    notesHeading_->setVisible(!notes.isEmpty());
}

void HardwareReport::showModel() {
    const approximation::Approximation* shown = model_.approximation();
    heading_->setText(functionName(model_.setup().function));
    if (shown == nullptr) {
        form_->setText(model_.problem().isEmpty() ? tr("searching…") : tr("no approximation"));
        if (!model_.problem().isEmpty()) {
            clear();
        }
        return;
    }
    const approximation::Approximant& approximant = shown->approximant;
    form_->setText(formName(approximant.form));
    numbers_->setRows(approximationRows(*shown));
    const std::size_t count = coefficientCount(approximant);
    const QString what = approximant.form.hasKnots() ? tr("KNOTS, X AND Y") : tr("COEFFICIENTS");
    coefficientsHeading_->setText(
        count > mostRows ? tr("THE FIRST %1 OF %2 %3").arg(mostRows).arg(count).arg(what) : what);
    coefficientsHeading_->show();
    coefficients_->setRows(coefficientRows(approximant, mostRows));
    QStringList notes;
    for (const std::string& note : shown->notes) {
        notes += spoken(note) + u'.';
    }
    showNotes(notes);
}

}  // namespace zorro::ui

#include "moc_hardware_report.cpp"
