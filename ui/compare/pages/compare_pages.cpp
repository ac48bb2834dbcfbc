#include "ui/compare/pages/compare_pages.h"

#include <algorithm>

#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/compare/pages/figure_view.h"
#include "ui/widgets/room/flow_layout.h"

namespace zorro::ui {
namespace {

QStringList draggedFolders(const QMimeData& data) {
    QStringList folders;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir()) {
            folders << url.toLocalFile();
        }
    }
    return folders;
}

}  // namespace

ComparePages::ComparePages(const ComparePageParts& parts, QWidget* parent)
    : QWidget(parent),
      row_(new QWidget),
      words_(new QButtonGroup(this)),
      remark_(new QLabel),
      pages_(new QStackedWidget) {
    setAcceptDrops(true);
    row_->setObjectName(QStringLiteral("words"));
    auto* row = new FlowLayout(row_);
    row->setContentsMargins(12, 8, 12, 4);
    row->setSpacing(4);
    remark_->setProperty("class", "muted");
    row->addWidget(remark_);
    remark_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row_);
    column->addWidget(pages_, 1);
    for (const ComparePage& each : comparePages()) {
        addPage(each, each.make(parts));
    }
    connect(words_, &QButtonGroup::idClicked, this, &ComparePages::showPageAt);
}

void ComparePages::addPage(const ComparePage& page, QWidget* widget) {
    const int index = pages_->addWidget(widget);
    auto* button = new QToolButton;
    button->setText(page.title);
    button->setCheckable(true);
    button->setChecked(index == 0);
    button->setShortcut(pageShortcut(static_cast<std::size_t>(index)));
    button->setToolTip(
        QStringLiteral("%1 (%2)").arg(page.meaning, button->shortcut().toString(QKeySequence::NativeText)));
    button->setProperty("class", "toggle");
    button->setFocusPolicy(Qt::TabFocus);
    words_->addButton(button, index);
    static_cast<FlowLayout*>(row_->layout())->insertWidget(index, button);
}

QWidget* ComparePages::page(const QString& key) const {
    const auto& all = comparePages();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ComparePage& each) { return each.key == key; });
    return pages_->widget(static_cast<int>(found - all.begin()));
}

QWidget* ComparePages::currentPage() const {
    return pages_->currentWidget();
}

FigureView* ComparePages::currentFigure() const {
    return qobject_cast<FigureView*>(currentPage());
}

std::vector<FigureView*> ComparePages::figures() const {
    std::vector<FigureView*> figures;
    for (int index = 0; index < pages_->count(); ++index) {
        if (auto* figure = qobject_cast<FigureView*>(pages_->widget(index))) {
            figures.push_back(figure);
        }
    }
    return figures;
}

void ComparePages::showPage(const QString& key) {
    showPageAt(pages_->indexOf(page(key)));
}

void ComparePages::showPageAt(int index) {
    if (index >= 0) {
        words_->button(index)->setChecked(true);
        pages_->setCurrentIndex(index);
        emit pageChanged();
    }
}

void ComparePages::setRemark(const QString& text) {
    remark_->setText(text);
    remark_->setHidden(text.isEmpty());
}

void ComparePages::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    emit shownChanged(true);
}

void ComparePages::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    emit shownChanged(false);
}

void ComparePages::dragEnterEvent(QDragEnterEvent* event) {
    if (!draggedFolders(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ComparePages::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    for (const QString& folder : draggedFolders(*event->mimeData())) {
        emit folderDropped(folder);
    }
}

}  // namespace zorro::ui

#include "moc_compare_pages.cpp"
