#include "core/train/run/device_error.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace zorro {

namespace {

struct Meaning {
    std::vector<std::string_view> words;  ///< in the text, in small letters: any of them
    std::string_view sentence;
};

/// The errors of CUDA's manuals that come from the machine rather than from this program.
const std::vector<Meaning>& meanings() {
    static const std::vector<Meaning> all{
        {{"out of memory", "alloc_failed", "not_initialized"},
         "the GPU's memory is full; end what else uses it, or make the network or the batch smaller"},
        {{"no kernel image", "arch_mismatch"},
         "this LibTorch has no code for such a GPU, which is older or newer than those it was built for"},
        {{"unsupported toolchain", "ptx version", "driver version is insufficient"},
         "the NVIDIA driver is older than this LibTorch or its kernels need; update the driver"},
        {{"version_mismatch", "builtins"},
         "another cuDNN or NVRTC than LibTorch's own was found first; take its folder out of "
         "LD_LIBRARY_PATH"},
        {{"busy or unavailable", "exclusive"}, "another program has the GPU for itself"},
        {{"unspecified launch failure", "unknown error", "uncorrectable ecc", "no cuda-capable device",
          "lost", "hardware", "timed out", "initialization error"},
         "the GPU does not answer any more; nvidia-smi says whether it is there"}};
    return all;
}

/// What every error of CUDA and the libraries beside it begins with, and some errors of nobody else.
constexpr std::array ofDevices{std::string_view("cuda"), std::string_view("cudnn"),
                               std::string_view("cublas"), std::string_view("nvrtc")};

std::string inSmallLetters(std::string text) {
    std::ranges::transform(text, text.begin(), [](char each) {
        return each >= 'A' && each <= 'Z' ? char(each - 'A' + 'a') : each;
    });
    return text;
}

}  // namespace

std::string deviceErrorSentence(const std::string& text) {
    const std::string line = text.substr(0, text.find('\n'));
    const std::string small = inSmallLetters(line);
    const bool isOfDevice =
        std::ranges::any_of(ofDevices, [&](std::string_view word) { return small.starts_with(word); });
    if (!isOfDevice)
        return line;
    for (const Meaning& meaning : meanings()) {
        const bool fits = std::ranges::any_of(
            meaning.words, [&](std::string_view word) { return small.find(word) != std::string::npos; });
        if (fits)
            return std::string(meaning.sentence) + " (" + line + ")";
    }
    return line;
}

}  // namespace zorro
