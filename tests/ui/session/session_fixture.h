#pragma once

// What tests of the session share: sessions that do not depend on the catalogue, and a record of what a model
// said.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ui/session/session_model.h"

namespace zorro::ui {

/// a x^2 + b x, with a in [0.01, 50] and b in [-20, 20].
class Parabola : public Function {
public:
    explicit Parabola(std::string name = "parabola") {
        description_.name = std::move(name);
        description_.title = "Parabola";
        description_.parameters = {{"a", "a", "bend", 1.2, 0.01, 50, ParameterScale::logarithmic},
                                   {"b", "b", "slope", 1, -20, 20, ParameterScale::linear}};
    }
    [[nodiscard]] const Description& description() const override { return description_; }
    void evaluate(std::span<const double> p, std::span<const double> x, const Outputs& out) const override {
        for (std::size_t i = 0; i < out.f.size(); ++i) {
            out.f[i] = p[0] * x[i] * x[i] + p[1] * x[i];
        }
    }
    [[nodiscard]] std::vector<double> joints(std::span<const double>) const override { return {}; }

private:
    Description description_;
};

inline Curve parabola() {
    return defaultCurve(std::make_shared<Parabola>());
}

/// A model with `count` parabolas, each an activation of its own, ids 0, 1, ..., the first selected, and an
/// empty history.
class ModelWithCurves {
public:
    explicit ModelWithCurves(int count) {
        Session session;
        for (int i = 0; i < count; ++i) {
            const auto own = std::make_shared<Parabola>("parabola" + std::to_string(i));
            session.curves.push_back({.id = i, .curve = defaultCurve(own), .colorIndex = i});
        }
        session.nextId = count;
        session.selected = count > 0 ? 0 : noCurve;
        model.reset(std::move(session));
        listen();
    }

    [[nodiscard]] const SessionCurve& curve(CurveId id) const { return *model.session().find(id); }
    [[nodiscard]] std::vector<double> parameters(CurveId id) const { return curve(id).curve.parameters; }
    [[nodiscard]] std::vector<CurveId> ids() const {
        std::vector<CurveId> all;
        for (const SessionCurve& each : model.session().curves) {
            all.push_back(each.id);
        }
        return all;
    }
    [[nodiscard]] int steps() { return model.undoStack().count(); }
    [[nodiscard]] std::string undoText() { return model.undoStack().undoText().toStdString(); }
    /// What was signalled since the last call.
    [[nodiscard]] std::vector<std::string> heard() { return std::exchange(heard_, {}); }

    SessionModel model;

private:
    void listen() {
        const auto note = [this](const char* name) {
            return [this, name](CurveId id) { heard_.push_back(name + std::to_string(id)); };
        };
        const auto noteBare = [this](const char* name) {
            return [this, name] { heard_.emplace_back(name); };
        };
        QObject::connect(&model, &SessionModel::sessionReset, noteBare("reset"));
        QObject::connect(&model, &SessionModel::curveAdded, note("added "));
        QObject::connect(&model, &SessionModel::curveRemoved, note("removed "));
        QObject::connect(&model, &SessionModel::curvesReordered, noteBare("reordered"));
        QObject::connect(&model, &SessionModel::curveChanged, note("changed "));
        QObject::connect(&model, &SessionModel::curveAppearanceChanged, note("appearance "));
        QObject::connect(&model, &SessionModel::selectionChanged, note("selected "));
        QObject::connect(&model, &SessionModel::exploreChanged, noteBare("explore"));
        QObject::connect(&model, &SessionModel::rangesChanged, noteBare("ranges"));
    }

    std::vector<std::string> heard_;
};

using Heard = std::vector<std::string>;
using Values = std::vector<double>;
using Ids = std::vector<CurveId>;

}  // namespace zorro::ui
