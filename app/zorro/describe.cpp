#include "app/zorro/commands.h"
#include "app/zorro/json_description.h"
#include "core/activation/spec.h"

namespace zorro {

void runDescribe(const DescribeOptions& options, std::ostream& out) {
    const Curve curve = curveOf(options.spec);
    nlohmann::ordered_json json = jsonDescription(curve.description());
    json["spec"] = specText(curve);
    out << json.dump(2) << '\n';
}

}  // namespace zorro
