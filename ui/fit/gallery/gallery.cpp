#include "ui/fit/gallery/gallery.h"

#include <mutex>
#include <optional>
#include <utility>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/text/text.h"
#include "ui/widgets/shared_tasks.h"

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
    GalleryFit result{pair.family, pair.target, fit(question, {.threads = 1, .stop = stop})};
    result.report.residuals.reset();
    return result;
}

void fitPairs(const std::vector<GalleryPair>& pairs, const std::function<void(GalleryFit)>& send,
              const std::stop_token& stop) {
    std::mutex mutex;
    std::vector<std::optional<GalleryFit>> fits(pairs.size());
    std::size_t sent = 0;
    shareTasks(pairs.size(), stop, [&](std::size_t i) {
        GalleryFit fit = fitPair(pairs[i], stop);
        const std::lock_guard lock(mutex);
        fits[i] = std::move(fit);
        for (; !stop.stop_requested() && sent < fits.size() && fits[sent]; ++sent) {
            send(*std::move(fits[sent]));
        }
    });
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
