#pragma once

// The field that adds a curve: offers the functions of the catalogue while the user types a name, a family or
// a property, and takes any SPEC or formula. A name that is typed whole means that function and no other.
// What is wrong with a text is said under the field, and selected in it. Escape goes back to where the
// keyboard was before.

#include <functional>

#include <QLineEdit>
#include <QPointer>
#include <QWidget>

#include "core/activation/function_library.h"
#include "ui/widgets/search/function_search.h"

class QCompleter;
class QStandardItemModel;

namespace zorro::ui {

class InlineMessage;

/// Why a text was not taken, in one sentence, and where in it the problem is, as an offset in its UTF-8 form
/// (-1: nowhere in particular). An empty sentence: it was taken.
struct Refusal {
    Refusal() = default;
    Refusal(QString why, std::ptrdiff_t where = -1) : sentence(std::move(why)), position(where) {}

    QString sentence;
    std::ptrdiff_t position = -1;
};

class SearchBox : public QWidget {
    Q_OBJECT

public:
    /// Takes the text over, or says why not.
    using Accept = std::function<Refusal(const QString& spec)>;

    explicit SearchBox(Accept accept, QWidget* parent = nullptr);
    ~SearchBox() override;

    /// The functions that are offered and meant beside those of the catalogue, asked for at every key.
    void setFunctions(std::function<FunctionLibrary()> functions) { functions_ = std::move(functions); }

    [[nodiscard]] QLineEdit& field() { return *field_; }
    /// Shows the offers for what is in the field now.
    void offer();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void learnProperties();
    void submit(const QString& text);
    void selectFrom(std::ptrdiff_t position);
    void leave();

    Accept accept_;
    std::function<FunctionLibrary()> functions_ = [] { return FunctionLibrary(); };
    QLineEdit* field_;
    QCompleter* completer_;
    QStandardItemModel* offers_;
    InlineMessage* message_;
    WithProperties properties_ = WithProperties::no;  ///< whether they are computed
    bool asked_ = false;                              ///< whether they will be
    QPointer<QWidget> before_;                        ///< which had the keyboard before the field
};

}  // namespace zorro::ui
