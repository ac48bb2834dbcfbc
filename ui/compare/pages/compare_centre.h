#pragma once

// The middle of the Compare room: one page at a time, chosen by a row of words above it. A folder that is
// dropped here is added.

#include <vector>

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace zorro::ui {

class CompareCentre : public QWidget {
    Q_OBJECT

public:
    explicit CompareCentre(QWidget* parent = nullptr);

    /// A page with its word in the row; the first one is shown.
    void addPage(const QString& word, const QString& toolTip, QWidget* page);
    [[nodiscard]] int currentPage() const;
    [[nodiscard]] QWidget* page(int index) const;
    void setCurrentPage(int index);
    /// What is said at the right end of the row.
    void setRemark(const QString& text);

signals:
    void pageChanged(int index);
    void folderDropped(const QString& path);
    /// The room is shown, or no longer.
    void shownChanged(bool shown);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QHBoxLayout* row_;
    QButtonGroup* words_;
    QLabel* remark_;
    QStackedWidget* pages_;
};

}  // namespace zorro::ui
