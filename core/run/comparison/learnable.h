#pragma once

// Which of a network's activations have trained parameters of their own.

namespace zorro {

enum class Learnable {
    none,    ///< they stay as the SPEC says
    member,  ///< one set for all layers of a network
    layer,   ///< one for each activation layer
    channel  ///< one for each unit of a dense layer, or channel of a picture: PReLU (He et al. 2015)
};

}  // namespace zorro
