#include "core/train/layers/residual_sum.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace zorro {

ResidualSum::ResidualSum(const Architecture& architecture, const Initializer& initializer,
                         Parameters& parameters) {
    std::vector<double> shares;
    for (std::size_t member = 0; member < static_cast<std::size_t>(initializer.members()); ++member)
        shares.push_back(
            initializer.isCritical(member) ? 1 / std::sqrt(static_cast<double>(architecture.depth)) : 1);
    share_ = shares.front();
    if (std::ranges::adjacent_find(shares, std::not_equal_to()) != shares.end())
        shares_ = parameters.addConstant(at::tensor(shares, at::kDouble));
}

Tensor ResidualSum::operator()(const Tensor& x, const Tensor& branch, std::int64_t memberDimension) const {
    if (!shares_.defined())
        return at::add(x, branch, share_);
    std::vector<std::int64_t> shape(static_cast<std::size_t>(x.dim()), 1);
    shape[static_cast<std::size_t>(memberDimension)] = x.size(memberDimension);
    return (x + branch * shares_.view(shape)).to(x.scalar_type());
}

}  // namespace zorro
