#include "ui/theme/class_style.h"

#include <array>

namespace zorro::ui {

ClassStyle classStyle(const Theme& theme, std::size_t label) {
    static constexpr std::array onLight{"#414951", "#c3b48f", "#8a9a8f", "#a78f9b", "#7a6450"};
    static constexpr std::array onDark{"#dfe4e9", "#83734f", "#63746b", "#b7a0aa", "#a8927a"};
    static constexpr std::array shapes{DotShape::circle, DotShape::square, DotShape::triangle,
                                       DotShape::diamond};
    static_assert(classStyleCount == onLight.size() * shapes.size());
    const auto& tints = theme.dark ? onDark : onLight;
    return {QColor(tints[label % tints.size()]), shapes[label % shapes.size()]};
}

}  // namespace zorro::ui
