#pragma once

// A row of the list of runs: when, what, and how it stands.

#include <filesystem>

#include <QAbstractButton>

class QToolButton;

namespace zorro::ui {

/// What a row is about: a run, or one that waits.
struct RunRowContent {
    std::filesystem::path run;
    bool waits = false;
    QString device;  ///< that it has or waits for; empty: neither
    QString time;    ///< empty: not yet
    QString name;
    QString state;
    QString toolTip;
    bool warns = false;  ///< the state is told in the colour of warnings
    bool isShown = false;
    bool isAlive = false;

    friend bool operator==(const RunRowContent&, const RunRowContent&) = default;
};

class RunRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit RunRow(QWidget* parent = nullptr);

    [[nodiscard]] const RunRowContent& content() const { return content_; }
    void setContent(const RunRowContent& content);
    /// What can be done with the run.
    [[nodiscard]] QToolButton& more() { return *more_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    RunRowContent content_;
    QToolButton* more_;
};

}  // namespace zorro::ui
