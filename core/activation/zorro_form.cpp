#include "core/activation/zorro_form.h"

#include <string_view>

namespace zorro {

std::optional<ZorroForm> zorroForm(const Curve& curve) {
    const std::string_view name = curve.description().name;
    const std::vector<double>& p = curve.parameters;
    if (curve.description().kind != FunctionKind::zorro) {
        return std::nullopt;
    }
    ZorroForm form;
    form.a_neg = form.a_pos = p[0];
    form.b_neg = form.b_pos = p[1];
    if (name == "asymmetric-zorro") {
        form.a_pos = p[2];
        form.b_pos = p[3];
    } else if (name == "sigmoid-zorro") {
        form.m = p[2];
        form.shift = 0.5;
    } else if (name == "tanh-zorro") {
        form.scale = 2;
        form.offset = -1;
        form.m = p[2] / 2;
        form.shift = 0.5;
    } else if (name == "sloped-zorro") {
        form.m = p[2];
    }
    return form;
}

}  // namespace zorro
