#include "ui/fit/form/fit_form.h"

#include <QLabel>

#include "ui/fit/form/how_section.h"
#include "ui/fit/form/parameter_table.h"
#include "ui/fit/form/target_section.h"

namespace zorro::ui {

FitForm::FitForm(FitModel& model, QWidget* parent)
    : SidePanel(tr("What is fitted, and how"), parent),
      target_(new TargetSection(model)),
      parameters_(new ParameterTable(model)),
      how_(new HowSection(model)) {
    column().addWidget(target_);
    addSectionGap();
    column().addWidget(headingLabel(tr("PARAMETERS")));
    column().addWidget(parameters_);
    addSectionGap();
    column().addWidget(how_);
    column().addStretch();
}

}  // namespace zorro::ui

#include "moc_fit_form.cpp"
