#pragma once

// The middle of the Compare room: one page of the table of pages at a time, chosen by a row of words above
// it. A folder that is dropped here is added.

#include <vector>

#include <QWidget>

#include "ui/compare/pages/page_table.h"

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace zorro::ui {

class FigureView;

class ComparePages : public QWidget {
    Q_OBJECT

public:
    explicit ComparePages(const ComparePageParts& parts, QWidget* parent = nullptr);

    /// By its key in the table of pages; nullptr where it has none of that key.
    [[nodiscard]] QWidget* page(const QString& key) const;
    [[nodiscard]] QWidget* currentPage() const;
    /// The figure that is shown; nullptr while another page is.
    [[nodiscard]] FigureView* currentFigure() const;
    /// Every page that is a figure.
    [[nodiscard]] std::vector<FigureView*> figures() const;
    /// Shows the page of that key; one that there is none of changes nothing.
    void showPage(const QString& key);
    /// What is said behind the words.
    void setRemark(const QString& text);

signals:
    void pageChanged();
    void folderDropped(const QString& path);
    /// The room is shown, or no longer.
    void shownChanged(bool shown);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addPage(const ComparePage& page, QWidget* widget);
    void showPageAt(int index);

    QWidget* row_;  ///< of words, in as many lines as they need
    QButtonGroup* words_;
    QLabel* remark_;
    QStackedWidget* pages_;
};

}  // namespace zorro::ui
