#include "ui/widgets/room/side_panel.h"

#include <QLabel>
#include <QScrollArea>

#include "ui/theme/fonts.h"
#include "ui/widgets/field/wheel_to_panel.h"
#include "ui/widgets/spoken/accessible_choice.h"

namespace zorro::ui {
namespace {

constexpr int margin = 12;
constexpr int rowGap = 4;
constexpr int sectionGap = 20;

}  // namespace

SidePanel::SidePanel(const QString& accessibleName, QWidget* parent) : QWidget(parent), column_(nullptr) {
    setProperty("class", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(accessibleName);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area, 1);
    auto* content = new QWidget(area);
    content->setProperty("class", "content");
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(margin, margin, margin, margin);
    column_->setSpacing(rowGap);
    area->setWidget(content);
}

void SidePanel::setFoot(QWidget* foot) {
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    layout()->addWidget(line);
    layout()->addWidget(foot);
    static_cast<QVBoxLayout*>(layout())->setSpacing(0);
}

void SidePanel::addSectionGap() {
    column_->addSpacing(sectionGap - 2 * rowGap);
}

QLabel* headingLabel(const QString& text) {
    auto* heading = new QLabel(text.toUpper());
    styleAsHeading(*heading);
    return heading;
}

QHBoxLayout* formRow(const QString& label, const QList<QWidget*>& fields) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(rowGap);
    auto* word = new QLabel(label);
    word->setBuddy(fields.front());
    row->addWidget(word, 1);
    for (QWidget* field : fields) {
        row->addWidget(field);
        if (field->focusPolicy() == Qt::WheelFocus) {
            new WheelToPanel(field);
        }
        nameField(*field, label);
    }
    return row;
}

}  // namespace zorro::ui

#include "moc_side_panel.cpp"
