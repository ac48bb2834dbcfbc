#include "ui/widgets/code_dialog.h"

#include <exception>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/activation/function_library.h"
#include "ui/language/spoken.h"

namespace zorro::ui {

CodeText codeOf(const Curve& curve, const CodeLanguage& language) {
    try {
        const std::string content = language.write(curve);
        const QString text = language.isText
                                 ? QString::fromStdString(content)
                                 : CodeDialog::tr(
                                       "A model of %1 bytes, which people cannot read: save it "
                                       "in a file.\n\nIts input is x, its output y, of one shape "
                                       "and in single precision; the parameters are initialisers.")
                                       .arg(content.size());
        return {QByteArray::fromStdString(content), text, {}};
    } catch (const std::exception& error) {
        return {{}, {}, spoken(error.what())};
    }
}

QString codeFileName(const Curve& curve, const CodeLanguage& language) {
    const bool custom = curve.description().kind == FunctionKind::expression && !isOwn(curve.description());
    QString name = QString::fromStdString(custom ? "activation" : curve.description().name);
    name.replace(u'-', u'_');
    return name + u'.' + QString::fromUtf8(language.extension.data(), std::ssize(language.extension));
}

CodeDialog::CodeDialog(Curve curve, QWidget* parent)
    : QDialog(parent),
      curve_(std::move(curve)),
      languages_(new QComboBox(this)),
      preview_(new QPlainTextEdit(this)) {
    setWindowTitle(tr("Code of %1").arg(QString::fromStdString(curve_.description().title)));
    resize(760, 560);
    for (const CodeLanguage& each : codeLanguages()) {
        languages_->addItem(QString::fromUtf8(each.title.data(), std::ssize(each.title)));
    }
    languages_->setAccessibleName(tr("Language"));
    languages_->setToolTip(tr("The framework or language of the code"));
    preview_->setReadOnly(true);
    preview_->setLineWrapMode(QPlainTextEdit::NoWrap);
    preview_->setTabChangesFocus(true);
    preview_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    preview_->setAccessibleName(tr("Code"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    copy_ = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy_->setProperty("class", "primary");
    copy_->setToolTip(tr("Copy the code to the clipboard"));
    save_ = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    save_->setToolTip(tr("Save the code in a file"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(languages_);
    column->addWidget(preview_);
    column->addWidget(buttons);
    connect(languages_, &QComboBox::currentIndexChanged, this, &CodeDialog::showCode);
    connect(copy_, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(preview_->toPlainText()); });
    connect(save_, &QPushButton::clicked, this, &CodeDialog::requestSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showCode(0);
}

void CodeDialog::showCode(int index) {
    const CodeLanguage& language = codeLanguages()[static_cast<std::size_t>(index)];
    code_ = codeOf(curve_, language);
    const bool isWritten = code_.problem.isEmpty();
    preview_->setPlainText(isWritten ? code_.text : code_.problem);
    copy_->setEnabled(isWritten && language.isText);
    save_->setEnabled(isWritten);
}

void CodeDialog::requestSave() {
    const auto index = static_cast<std::size_t>(languages_->currentIndex());
    emit saveRequested(codeFileName(curve_, codeLanguages()[index]), code_.content);
}

}  // namespace zorro::ui

#include "moc_code_dialog.cpp"
