#pragma once

// One curve in the list: its colour, name, shape and visibility; where it is selected its parameters as
// sliders, else a line that sums it up. A card shows what it is given and says what the user wants.

#include <vector>

#include <QWidget>

#include "ui/session/session.h"
#include "ui/theme/theme.h"

class QLabel;
class QHBoxLayout;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace zorro::ui {

class ParameterSlider;
class ElidedLabel;
class Sparkline;

class CurveCard : public QWidget {
    Q_OBJECT

public:
    CurveCard(CurveId id, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] CurveId id() const { return id_; }
    struct State {
        bool selected = false;
        bool open = false;  ///< shows the parameters as sliders
        bool isReference = false;
    };
    /// Shows the curve as it is now.
    void show(const SessionCurve& curve, const State& state);
    /// The same when only values of parameters have changed: cheap enough for every frame.
    void showValues(const SessionCurve& curve);
    void setTheme(const Theme& theme);
    /// Turns the name into a field.
    void startRenaming();

    [[nodiscard]] const std::vector<ParameterSlider*>& sliders() const { return sliders_; }
    /// What the Tab key reaches in the card, itself first, in the order in which it is read.
    [[nodiscard]] QWidgetList tabStops();

signals:
    void selectRequested();
    void visibleRequested(bool visible);
    void colorMenuRequested(const QPoint& globalPosition);
    void menuRequested(const QPoint& globalPosition);
    void labelEdited(const QString& label);
    void parameterEdited(std::size_t parameter, double value);
    void dragStarted();
    void dragEnded();
    void lockRequested(const QString& parameter, bool locked);
    /// The user pulls the card away, to move it or to drop it somewhere else.
    void pulled();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader();
    [[nodiscard]] QLineEdit& nameField();
    void makeBody(const SessionCurve& curve);
    void dropBody();
    void finishRenaming(bool accept);
    void showIcons();
    void paintBorder(QPainter& painter) const;

    CurveId id_;
    Theme theme_;
    CurveStyle style_;
    FunctionPtr function_;  ///< whose parameters the sliders are
    QString name_;
    State state_;
    bool visible_ = true;
    QPoint pressed_;
    QToolButton* swatch_ = nullptr;
    ElidedLabel* nameLabel_ = nullptr;
    Sparkline* sparkline_ = nullptr;
    QLineEdit* nameField_ = nullptr;  ///< null until the curve is first renamed
    QHBoxLayout* header_ = nullptr;
    QToolButton* eye_ = nullptr;
    QToolButton* more_ = nullptr;
    QVBoxLayout* column_ = nullptr;
    QVBoxLayout* body_ = nullptr;
    ElidedLabel* line_ = nullptr;
    std::vector<ParameterSlider*> sliders_;
};

}  // namespace zorro::ui
