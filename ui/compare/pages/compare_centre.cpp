#include "ui/compare/pages/compare_centre.h"

#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

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

CompareCentre::CompareCentre(QWidget* parent)
    : QWidget(parent),
      row_(new QHBoxLayout),
      words_(new QButtonGroup(this)),
      remark_(new QLabel),
      pages_(new QStackedWidget) {
    setAcceptDrops(true);
    row_->setContentsMargins(12, 8, 12, 4);
    row_->setSpacing(4);
    row_->addStretch();
    remark_->setProperty("class", "muted");
    row_->addWidget(remark_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row_);
    column->addWidget(pages_, 1);
    connect(words_, &QButtonGroup::idClicked, this, &CompareCentre::setCurrentPage);
}

void CompareCentre::addPage(const QString& word, const QString& toolTip, QWidget* page) {
    const int index = pages_->addWidget(page);
    auto* button = new QToolButton;
    button->setText(word);
    button->setCheckable(true);
    button->setChecked(index == 0);
    button->setShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(index + 1)));
    button->setToolTip(
        QStringLiteral("%1 (%2)").arg(toolTip, button->shortcut().toString(QKeySequence::NativeText)));
    button->setProperty("class", "toggle");
    button->setFocusPolicy(Qt::TabFocus);
    words_->addButton(button, index);
    row_->insertWidget(index, button);
}

int CompareCentre::currentPage() const {
    return pages_->currentIndex();
}

QWidget* CompareCentre::page(int index) const {
    return pages_->widget(index);
}

void CompareCentre::setCurrentPage(int index) {
    if (index >= 0 && index < pages_->count()) {
        words_->button(index)->setChecked(true);
        pages_->setCurrentIndex(index);
        emit pageChanged(index);
    }
}

void CompareCentre::setRemark(const QString& text) {
    remark_->setText(text);
}

void CompareCentre::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    emit shownChanged(true);
}

void CompareCentre::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    emit shownChanged(false);
}

void CompareCentre::dragEnterEvent(QDragEnterEvent* event) {
    if (!draggedFolders(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void CompareCentre::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    for (const QString& folder : draggedFolders(*event->mimeData())) {
        emit folderDropped(folder);
    }
}

}  // namespace zorro::ui
