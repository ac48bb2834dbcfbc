#include <array>

#include "core/study/table/study_table.h"

namespace zorro {

namespace {

std::string csvOf(const StudyConclusion& study, const StudyTableOptions& /*options*/) {
    return studyCsv(study);
}

std::string jsonOf(const StudyConclusion& study, const StudyTableOptions& /*options*/) {
    return jsonDocument(studyJson(study));
}

}  // namespace

std::span<const StudyFormat> studyFormats() {
    static constexpr std::array<StudyFormat, 5> formats{{
        {"text", "txt", studyText},
        {"csv", "csv", csvOf},
        {"json", "json", jsonOf},
        {"html", "html", studyHtml},
        {"latex", "tex", studyLatex},
    }};
    return formats;
}

}  // namespace zorro
