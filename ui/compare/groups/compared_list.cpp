#include "ui/compare/groups/compared_list.h"

#include <algorithm>

#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/theme/curve_swatch.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setProperty("class", "muted");
    return label;
}

/// Everything that a row shows but its ring.
QString rowWords(const ComparedGroup& group) {
    QStringList words{group.label, QString::number(group.colorIndex)};
    for (const GroupPart& part : group.parts) {
        words << part.title << part.text;
    }
    return words.join(QChar(0));
}

}  // namespace

ComparedList::ComparedList(QWidget* parent) : QWidget(parent) {
    (new QVBoxLayout(this))->setContentsMargins(0, 0, 0, 0);
}

void ComparedList::show(const std::vector<ComparedGroup>& groups, std::optional<std::size_t> baseline,
                        const Theme& theme) {
    constexpr int gap = 8;
    QStringList now{theme.dark ? QStringLiteral("dark") : QStringLiteral("light")};
    for (std::size_t i = 0; i < std::min(groups.size(), mostRows); ++i) {
        now << rowWords(groups[i]);
    }
    if (now == shown_) {  // runs that grow show the same: a ring that is being pressed stays
        return showBaseline(baseline);
    }
    shown_ = now;
    rings_.clear();
    while (QLayoutItem* item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (groups.empty()) {
        return;
    }
    auto* table = new QWidget;
    grid_ = new QGridLayout(table);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(gap);
    grid_->setVerticalSpacing(2);
    addHeadings(groups.front());
    for (std::size_t i = 0; i < std::min(groups.size(), mostRows); ++i) {
        addRow(groups[i], i, theme);
    }
    layout()->addWidget(table);
    table->setVisible(true);  // at once: a table without height would let the panel jump
    showBaseline(baseline);
}

void ComparedList::showBaseline(std::optional<std::size_t> baseline) {
    for (std::size_t i = 0; i < rings_.size(); ++i) {
        rings_[i]->setChecked(baseline == i);
        rings_[i]->setToolTip(baseline == i ? tr("The baseline that the others are compared with")
                                            : tr("Make this the baseline that the others are compared with"));
    }
}

void ComparedList::addHeadings(const ComparedGroup& group) {
    int column = 1;
    for (const GroupPart& part : group.parts) {
        auto* title = new ElidedLabel;
        title->setProperty("class", "muted");
        title->setText(part.title);
        title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        grid_->addWidget(title, 0, column);
        grid_->setColumnStretch(column, column == 1 ? 3 : 2);
        ++column;
    }
    grid_->addWidget(heading(tr("baseline")), 0, column, Qt::AlignRight);
}

void ComparedList::addRow(const ComparedGroup& group, std::size_t position, const Theme& theme) {
    const int row = static_cast<int>(position) + 1;
    auto* line = new QLabel;
    line->setPixmap(
        curveSwatch(curveStyle(theme, group.colorIndex)).pixmap(curveSwatchSize, devicePixelRatioF()));
    grid_->addWidget(line, row, 0);
    int column = 1;
    for (const GroupPart& part : group.parts) {
        auto* text = new ElidedLabel;
        text->setText(part.text);
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        grid_->addWidget(text, row, column++);
    }
    auto* ring = new QRadioButton;
    ring->setAutoExclusive(false);
    ring->setAccessibleName(tr("Baseline: %1").arg(group.label));
    connect(ring, &QRadioButton::clicked, this, [this, position](bool on) {
        emit baselineRequested(on ? std::optional(position) : std::nullopt);
    });
    grid_->addWidget(ring, row, column, Qt::AlignHCenter);
    rings_.push_back(ring);
}

}  // namespace zorro::ui

#include "moc_compared_list.cpp"
