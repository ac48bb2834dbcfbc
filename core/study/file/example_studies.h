#pragma once

// The studies that come with the program: the files of resources/studies.

#include <span>
#include <string_view>

namespace zorro {

struct ExampleStudy {
    std::string_view name;  ///< of its file, without the ending; also that in the file
    std::string_view json;  ///< as readStudy() reads it
};

[[nodiscard]] std::span<const ExampleStudy> exampleStudies();

}  // namespace zorro
