#include "ui/fit/hardware/hardware_model.h"

#include <algorithm>
#include <utility>

#include "ui/language/spoken.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {

using approximation::Form;
using approximation::FormKind;

HardwareModel::HardwareModel(SessionModel& session, QObject* parent)
    : QObject(parent),
      session_(session),
      known_(setup()),
      job_(
          approximateForms,
          [this](const HardwareJob& job, const FormAnswer& answer) {
              if (askTheSame(job.setup, setup()) && answerTo(answer.form) == nullptr) {
                  answers_.push_back(answer);
                  emit answersChanged();
              }
          },
          [this](const HardwareJob& job, const QString&) {
              const bool isLatest =
                  askTheSame(job.setup, setup()) && std::ranges::all_of(job.forms, [this](const Form& form) {
                      return answerTo(form) != nullptr;
                  });
              if (computing_ && (isLatest || stopped_ || !awake_)) {
                  computing_ = false;
                  emit stateChanged();
              }
          }) {
    connect(&session_, &SessionModel::fitChanged, this, &HardwareModel::takeSetup);
    connect(&session_, &SessionModel::sessionReset, this, &HardwareModel::takeSetup);
    connect(&session_, &SessionModel::functionsChanged, this, &HardwareModel::functionsChanged);
    connect(&session_, &SessionModel::colorsChanged, this, &HardwareModel::colorChanged);
}

void HardwareModel::change(HardwareSetup setup, const QString& text, const QString& field) {
    FitSetup changed = session_.session().fit;
    changed.hardware = std::move(setup);
    session_.setFit(std::move(changed), text, field);
}

void HardwareModel::take(const Form& form) {
    HardwareSetup changed = setup();
    changed.form = form;
    changed.required.reset();
    change(std::move(changed), tr("Take %1").arg(QString::fromStdString(formText(form))));
}

void HardwareModel::takeSetup() {
    if (!askTheSame(known_, setup())) {
        answers_.clear();
        stopped_ = false;
    }
    known_ = setup();
    emit setupChanged();
    emit answersChanged();
    request();
}

void HardwareModel::setAwake(bool awake) {
    if (std::exchange(awake_, awake) != awake) {
        awake ? request() : static_cast<void>(job_.stop());
    }
}

void HardwareModel::stop() {
    stopped_ = true;
    computing_ = false;
    (void)job_.stop();
    emit stateChanged();
}

void HardwareModel::resume() {
    stopped_ = false;
    request();
}

/// The chosen form first; of a required error every size in its turn, as the smallest is looked for.
std::vector<Form> HardwareModel::wanted() const {
    std::vector<Form> forms;
    if (!setup().required) {
        forms.push_back(setup().form);
    }
    std::vector<FormKind> kinds{setup().form.kind};
    kinds.insert(kinds.end(), setup().compared.begin(), setup().compared.end());
    for (const FormKind kind : kinds) {
        for (const Form& form : formsOfAllSizes(kind, setup().form)) {
            if (std::ranges::none_of(forms, [&](const Form& each) { return isSameForm(each, form); })) {
                forms.push_back(form);
            }
        }
    }
    return forms;
}

void HardwareModel::request() {
    if (!awake_) {
        return;
    }
    std::vector<Form> forms = wanted();
    std::erase_if(forms, [this](const Form& form) { return answerTo(form) != nullptr; });
    if (stopped_) {  // the one that is to be shown is computed all the same
        std::erase_if(
            forms, [this](const Form& form) { return setup().required || !isSameForm(form, setup().form); });
    }
    const bool wasComputing = std::exchange(computing_, !forms.empty());
    if (computing_) {
        job_.request({setup(), std::move(forms)});
    } else if (wasComputing) {
        (void)job_.stop();
    }
    emit stateChanged();
}

const FormAnswer* HardwareModel::answerTo(const Form& form) const {
    const auto found =
        std::ranges::find_if(answers_, [&](const FormAnswer& each) { return isSameForm(each.form, form); });
    return found == answers_.end() ? nullptr : &*found;
}

std::vector<const FormAnswer*> HardwareModel::answers(FormKind kind) const {
    std::vector<const FormAnswer*> known;
    for (const Form& form : formsOfAllSizes(kind, setup().form)) {
        if (const FormAnswer* answer = answerTo(form)) {
            known.push_back(answer);
        }
    }
    return known;
}

const FormAnswer* HardwareModel::shown() const {
    if (!setup().required) {
        return answerTo(setup().form);
    }
    for (const Form& form : formsOfAllSizes(setup().form.kind, setup().form)) {
        const FormAnswer* answer = answerTo(form);
        if (answer == nullptr || (answer->found && largestError(*answer->found) <= *setup().required)) {
            return answer;  // a smaller one that is not known yet may do
        }
    }
    return nullptr;
}

QString HardwareModel::problem() const {
    const FormAnswer* answer = shown();
    if (answer != nullptr) {
        return spoken(answer->problem);
    }
    const std::vector<Form> sizes = formsOfAllSizes(setup().form.kind, setup().form);
    const std::vector<const FormAnswer*> known = answers(setup().form.kind);
    if (!setup().required || known.size() < sizes.size()) {
        return {};
    }
    const auto found =
        std::ranges::find_if(known, [](const FormAnswer* each) { return each->found != nullptr; });
    return found == known.end()
               ? spoken(known.front()->problem)
               : tr("No size up to %1 has an error of at most %2; try another form or format")
                     .arg(QString::fromStdString(formText(sizes.back())),
                          compactNumberText(*setup().required));
}

const approximation::Approximation* HardwareModel::approximation() const {
    const FormAnswer* answer = shown();
    return answer == nullptr ? nullptr : answer->found.get();
}

std::size_t HardwareModel::knownCount() const {
    const std::vector<Form> forms = wanted();
    return static_cast<std::size_t>(
        std::ranges::count_if(forms, [this](const Form& form) { return answerTo(form) != nullptr; }));
}

}  // namespace zorro::ui

#include "moc_hardware_model.cpp"
