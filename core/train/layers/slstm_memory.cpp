#include "core/train/layers/slstm_memory.h"

namespace zorro {

SlstmMemory remembered(const SlstmMemory& before, const Tensor& inputSum, const Tensor& forgetSum,
                       const Tensor& candidate) {
    if (!before.memory.defined()) {
        const Tensor input = at::exp(inputSum - inputSum.detach());
        return {input * candidate, input, inputSum.detach()};
    }
    const Tensor kept = forgetSum + before.stabilizer;
    const Tensor stabilizer = at::maximum(kept.detach(), inputSum.detach());
    const Tensor forget = at::exp(kept - stabilizer);
    const Tensor input = at::exp(inputSum - stabilizer);
    return {at::addcmul(input * candidate, forget, before.memory),
            at::addcmul(input, forget, before.normalizer), stabilizer};
}

}  // namespace zorro
