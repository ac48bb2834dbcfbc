#pragma once

// Which parameters of the activations are varied: a row for each with its values, and a menu that adds one.

#include <functional>
#include <string>
#include <vector>

#include <QWidget>

#include "ui/train/train_model.h"

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace zorro::ui {

class VaryField;

/// A parameter as a sweep may name it.
struct VariableParameter {
    std::string key;  ///< in TrainSetup::sweep: "a", or "tanh-zorro.a" where others have one called so, too
    QString caption;  ///< "a of Symmetric-Zorro and Tanh-Zorro"

    friend bool operator==(const VariableParameter&, const VariableParameter&) = default;
};

/// The parameters of the activations: each with all functions that have it, and where those are several, with
/// each of them alone.
[[nodiscard]] std::vector<VariableParameter> variableParameters(const TrainSetup& setup);

class VaryParameters : public QWidget {
    Q_OBJECT

public:
    /// `model` outlives it.
    explicit VaryParameters(TrainModel& model, QWidget* parent = nullptr);

private:
    struct Row {
        std::string key;
        QString caption;
        QWidget* widget;
        VaryField* field;
    };
    void showSetup();
    void fillMenu();
    void add(const std::string& key);
    void addRow(const std::string& key);
    void edit(const std::function<void(TrainSetup&)>& change);

    TrainModel& model_;
    QVBoxLayout* column_;
    QToolButton* button_;
    QMenu* menu_;
    std::vector<Row> rows_;
};

}  // namespace zorro::ui
