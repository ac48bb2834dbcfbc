#pragma once

// A function of one's own that tests define.

#include "core/library/define.h"

namespace zorro {

/// x*sigmoid(b*x) with b = 1 from 0 to 10, under that name.
inline Description swish2(const std::string& name = "swish2", const std::string& formula = "x*sigmoid(b*x)") {
    Description description = describeOwn(name, formula);
    if (!description.parameters.empty()) {
        setBounds(description.parameters.front(), 0, 10, ParameterScale::linear);
    }
    return description;
}

}  // namespace zorro
