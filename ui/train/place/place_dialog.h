#pragma once

// Where places are made and changed: who they are, the commands they are reached with, and whether they
// answer.

#include <functional>
#include <vector>

#include <QDialog>

#include "core/launch/place/place.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace zorro::ui {

class PlaceDialog : public QDialog {
    Q_OBJECT

public:
    /// `places` are those besides this machine.
    explicit PlaceDialog(std::vector<Place> places, QWidget* parent = nullptr);

    /// As they were left. Only right ones can be accepted.
    [[nodiscard]] const std::vector<Place>& places() const { return places_; }

private:
    using Text = std::string Place::*;
    using Command = Words Place::*;
    struct Field {
        bool forSsh;
        bool forSlurm;
        QWidget* edit;
        std::function<QString(const Place&)> get;
    };

    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] QWidget* makeTest();
    void addText(QFormLayout& form, const QString& label, const QString& toolTip, Text text, bool forSsh,
                 bool forSlurm);
    void addCommand(QFormLayout& form, const QString& label, const QString& toolTip, Command command,
                    bool forSsh, bool forSlurm);
    void addScript(QFormLayout& form);
    void add(PlaceKind kind);
    void remove();
    void showPlace();
    void change(const std::function<void(Place&)>& edit);
    void check();
    void test();
    [[nodiscard]] Place* current();

    std::vector<Place> places_;
    QListWidget* list_;
    QPushButton* remove_;
    QWidget* right_;
    QLabel* empty_;  ///< in its place while there is none to show
    QFormLayout* form_;
    std::vector<Field> fields_;
    QLabel* problem_;
    QLabel* answer_;
    QPushButton* test_;
    QPushButton* accept_;
    QString unreadable_;    ///< why what was typed last is no command; empty where it is one
    bool showing_ = false;  ///< the fields are being filled, nobody types
    quint64 question_ = 0;  ///< an answer to an earlier one is dropped
};

}  // namespace zorro::ui
