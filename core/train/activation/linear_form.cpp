#include "core/train/activation/linear_form.h"

#include <ATen/ATen.h>

#include "core/activation/zorro_form.h"
#include "core/train/activation/zorro_operator.h"

namespace zorro {

LinearForm linearForm(const FunctionPtr& function, std::int64_t columns) {
    const std::size_t count = function->description().parameters.size();
    const auto formOf = [&](const std::vector<double>& parameters) {
        return formRow(*zorroForm({function, parameters}));
    };
    const Tensor base = formOf(std::vector<double>(count, 0));
    Tensor steps = at::zeros({columns, base.size(0)}, at::kDouble);
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<double> unit(count, 0);
        unit[i] = 1;
        steps[static_cast<std::int64_t>(i)].copy_(formOf(unit) - base);
    }
    return {base.unsqueeze(0), steps};
}

}  // namespace zorro
