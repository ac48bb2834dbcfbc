#include "ui/fit/gallery/gallery.h"

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/text/text.h"

namespace zorro::ui {

std::vector<GalleryPair> galleryPairs() {
    std::vector<GalleryPair> pairs;
    for (const FunctionPtr& function : catalogue()) {
        if (function->description().kind == FunctionKind::zorro) {
            for (const char* target : {"swish", "gelu", "dgelu", "dsilu", "tanh", "sigmoid"}) {
                pairs.push_back({function, defaultCurve(findFunction(target))});
            }
        }
    }
    return pairs;
}

GalleryFit fitPair(const GalleryPair& pair, const std::stop_token& stop) {
    const FitQuestion question = withFamily({.target = pair.target}, defaultCurve(pair.family));
    GalleryFit result{pair.family, pair.target, fit(question, {.stop = stop})};
    result.report.residuals.reset();
    return result;
}

std::string galleryCsv(const std::vector<GalleryFit>& fits) {
    std::string text = "function,target,rmse,largest_error,largest_error_at,spec\n";
    for (const GalleryFit& each : fits) {
        text += each.family->description().name + ',' + each.target.description().name + ',' +
                exactNumber(each.report.rmse) + ',' + exactNumber(each.report.maxAbsError) + ',' +
                exactNumber(each.report.maxAbsErrorAt) + ",\"" + specText(each.report.curve) + "\"\n";
    }
    return text;
}

}  // namespace zorro::ui
