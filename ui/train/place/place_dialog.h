#pragma once

// Where places are made and changed: who they are, the commands they are reached with, and whether they
// answer.

#include <functional>
#include <vector>

#include <QDialog>

#include "core/launch/place/place_kind.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace zorro::ui {

class PlaceDialog : public QDialog {
    Q_OBJECT

public:
    /// `places` are those besides this machine.
    explicit PlaceDialog(std::vector<Place> places, QWidget* parent = nullptr);

    /// As they were left. Only right ones can be accepted.
    [[nodiscard]] const std::vector<Place>& places() const { return places_; }

private:
    struct Field {
        QWidget* edit;
        std::function<QString(const Place&)> get;
    };
    /// The rows of one kind.
    struct KindForm {
        const PlaceDescription* kind;
        QWidget* page;
        std::vector<Field> fields;
    };

    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeForms();
    [[nodiscard]] QWidget* makeTest();
    [[nodiscard]] KindForm makeForm(const PlaceDescription& kind);
    [[nodiscard]] Field makeLine(const QString& label, const QString& toolTip);
    [[nodiscard]] Field makeField(const PlaceField& field);
    void add(const PlaceDescription& kind);
    void remove();
    void showPlace();
    void change(const std::function<void(Place&)>& edit);
    void check();
    void test();
    /// Below the button that asks, in a style of the theme; hidden where it is empty.
    void showAnswer(const QString& sentence, const char* style);
    [[nodiscard]] Place* current();
    [[nodiscard]] const KindForm& formOf(const Place& place) const;

    std::vector<Place> places_;
    QListWidget* list_;
    QPushButton* remove_;
    QWidget* right_;
    QLabel* empty_;  ///< in its place while there is none to show
    QStackedWidget* pages_;
    std::vector<KindForm> forms_;
    QLabel* problem_;
    QLabel* answer_;
    QPushButton* test_;
    QPushButton* accept_;
    QString unreadable_;    ///< why what was typed last is no command; empty where it is one
    bool showing_ = false;  ///< the fields are being filled, nobody types
    quint64 question_ = 0;  ///< an answer to an earlier one is dropped
};

}  // namespace zorro::ui
