#include "ui/session/hardware/hardware_setup.h"

#include <algorithm>
#include <tuple>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"

namespace zorro::ui {
namespace {

using approximation::Form;
using approximation::FormKind;

auto sizeOf(const Form& form) {
    return std::tuple(form.size, form.denominator);
}

/// The sizes that are compared, whatever is chosen.
std::vector<int> sizesOf(FormKind kind) {
    switch (kind) {
        case FormKind::polynomial:
            return {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24};
        case FormKind::rational:
            return {1, 2, 3, 4, 5, 6, 7, 8};
        case FormKind::pieces:
            return {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64};
        default:
            return {4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048};
    }
}

}  // namespace

HardwareSetup defaultHardwareSetup() {
    HardwareSetup setup;
    setup.function = defaultCurve(findFunction("gelu"));
    setup.form = usualForm(FormKind::polynomial);
    return setup;
}

approximation::ApproximationQuestion questionAbout(const HardwareSetup& setup, const Form& form) {
    return {.form = form,
            .range = setup.range,
            .outside = setup.outside,
            .error = setup.error,
            .weight = approximation::weightCalled(setup.weight),
            .format = setup.format};
}

bool askTheSame(const HardwareSetup& a, const HardwareSetup& b) {
    const auto asked = [](const HardwareSetup& each) {
        return std::tuple(each.function.function, each.function.parameters, each.range.lower,
                          each.range.upper, each.outside, each.error, each.weight, each.format.name);
    };
    return asked(a) == asked(b);
}

Form usualForm(FormKind kind) {
    switch (kind) {
        case FormKind::polynomial:
            return {.kind = kind, .size = 8};
        case FormKind::rational:
            return {.kind = kind, .size = 4, .denominator = 4};
        case FormKind::pieces:
            return {.kind = kind, .size = 16};
        default:
            return {.kind = kind, .size = 64};
    }
}

std::vector<Form> formsOfAllSizes(FormKind kind, const Form& like) {
    std::vector<Form> forms;
    for (const int size : sizesOf(kind)) {
        forms.push_back({.kind = kind,
                         .size = size,
                         .denominator = kind == FormKind::rational ? size : 0,
                         .isCubic = kind == FormKind::table && like.kind == kind && like.isCubic});
    }
    if (like.kind == kind &&
        std::ranges::none_of(forms, [&](const Form& each) { return isSameForm(each, like); })) {
        forms.insert(std::ranges::upper_bound(forms, sizeOf(like), {}, sizeOf), like);
    }
    return forms;
}

bool isSameForm(const Form& a, const Form& b) {
    return a.kind == b.kind && sizeOf(a) == sizeOf(b) && a.isCubic == b.isCubic;
}

}  // namespace zorro::ui
