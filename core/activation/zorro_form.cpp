#include "core/activation/zorro_form.h"

namespace zorro {

std::optional<ZorroForm> zorroForm(const Curve& curve) {
    if (curve.description().name != "symmetric-zorro") {
        return std::nullopt;
    }
    ZorroForm form;
    form.a_neg = form.a_pos = curve.parameters[0];
    form.b_neg = form.b_pos = curve.parameters[1];
    return form;
}

}  // namespace zorro
