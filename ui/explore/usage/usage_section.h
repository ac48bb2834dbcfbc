#pragma once

// The part of the right panel about where a network lives on the selected curve: of which run, layer and
// seed, and which shares of its pre-activations lie where.

#include <QWidget>

#include "ui/explore/usage/usage_reader.h"
#include "ui/session/session_model.h"

class QAction;
class QComboBox;
class QLabel;
class QToolButton;

namespace zorro::ui {

class ElidedLabel;
class FlatTable;

class UsageSection : public QWidget {
    Q_OBJECT

public:
    /// `choose` and `remove` are the actions of its buttons. The arguments outlive the section.
    UsageSection(SessionModel& session, UsageReader& reader, QAction& choose, QAction& remove,
                 QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& layerChoice() { return *layer_; }
    [[nodiscard]] QComboBox& seedChoice() { return *seed_; }
    [[nodiscard]] FlatTable& table() { return *rows_; }
    [[nodiscard]] QString remark() const;

private:
    QToolButton* addButton(QAction& action, const QString& word);
    QComboBox* addChoice(const QString& name);
    void refresh();
    void fillChoices(const NetworkUsage& usage);
    void changePlace();
    [[nodiscard]] const SessionCurve* curve() const;

    SessionModel& session_;
    UsageReader& reader_;
    CurveUsage chosen_;        ///< whose layers and seeds the choices offer
    QWidget* body_ = nullptr;  ///< there only over a usage
    ElidedLabel* run_ = nullptr;
    QComboBox* layer_ = nullptr;
    QComboBox* seed_ = nullptr;
    FlatTable* rows_ = nullptr;
    QLabel* remark_ = nullptr;
};

}  // namespace zorro::ui
