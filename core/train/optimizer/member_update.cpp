#include "core/train/optimizer/member_update.h"

namespace zorro {

std::vector<Stretch> stretchesOf(const Parameters& parameters, bool oneForAll) {
    std::vector<Stretch> all;
    const auto add = [&](const Stretch& stretch) {
        if (stretch.end > stretch.first)
            all.push_back(stretch);
    };
    if (oneForAll) {
        const std::int64_t decayed = parameters.decayed();
        const std::int64_t unbounded = parameters.unbounded();
        add({.first = 0, .end = decayed});
        add({.first = decayed, .end = unbounded, .decays = false});
        add({.first = unbounded, .end = parameters.values().numel(), .decays = false, .bounded = true});
        return all;
    }
    std::int64_t first = 0;
    for (const StackedParameter& parameter : parameters.all()) {
        const std::int64_t members = parameter.value.size(0);
        const std::int64_t each = parameter.value.numel() / members;
        for (std::int64_t member = 0; member < members; ++member, first += each)
            add({.first = first,
                 .end = first + each,
                 .member = static_cast<std::size_t>(member),
                 .decays = parameter.decays,
                 .bounded = parameter.lower.defined()});
    }
    return all;
}

MemberTable memberTable(const std::vector<MemberUpdate>& members, const std::vector<Stretch>& stretches,
                        const Tensor& values) {
    std::vector<double> numbers;
    for (const MemberUpdate& member : members) {
        const Optimizer& options = member.options;
        numbers.insert(numbers.end(), {options.beta1, options.beta2, options.epsilon, options.momentum,
                                       options.weightDecay.value_or(0), member.boundedRate, 1 - options.beta1,
                                       1 - options.beta2});
    }
    const auto rows = static_cast<std::int64_t>(members.size());
    MemberTable table{.numbers = at::tensor(numbers, at::kDouble)
                                     .view({rows, MemberTable::columns})
                                     .to(values.device(), values.scalar_type()),
                      .rows = {}};
    if (rows == 1)
        return table;
    std::vector<std::int64_t> owners;
    std::vector<std::int64_t> lengths;
    for (const Stretch& stretch : stretches) {
        owners.push_back(static_cast<std::int64_t>(stretch.member));
        lengths.push_back(stretch.end - stretch.first);
    }
    table.rows = at::repeat_interleave(at::tensor(owners, at::kLong), at::tensor(lengths, at::kLong))
                     .to(values.device());
    return table;
}

}  // namespace zorro
