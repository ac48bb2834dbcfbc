#include <QtGlobal>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

constexpr const char* trainerTemplates[] = {
    // What a trainer refuses
    QT_TRANSLATE_NOOP("Sentences", "a convolutional network needs images, which '%1' has none of"),
    QT_TRANSLATE_NOOP("Sentences", "use digits, MNIST or CIFAR files, or another architecture"),
    QT_TRANSLATE_NOOP("Sentences",
                      "a fully connected network cannot predict the next token at every position of '%1'"),
    QT_TRANSLATE_NOOP("Sentences", "use a transformer or an lstm"),
    QT_TRANSLATE_NOOP("Sentences", "this trainer cannot build the architecture %1"),
    QT_TRANSLATE_NOOP("Sentences", "this trainer does not know the optimizer %1"),
    QT_TRANSLATE_NOOP("Sentences", "batch normalisation needs more than one value a channel in training"),
    QT_TRANSLATE_NOOP("Sentences", "make the batch larger"),
    QT_TRANSLATE_NOOP("Sentences", "networks of the architecture %1 have no module for PyTorch"),
    QT_TRANSLATE_NOOP("Sentences", "those of mlp and cnn have"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 says itself what is for training and validation, so several seeds of the data "
                      "would change nothing"),
    QT_TRANSLATE_NOOP("Sentences", "there is no activation to train"),
    QT_TRANSLATE_NOOP("Sentences", "add one"),
    // Devices
    QT_TRANSLATE_NOOP("Sentences", "this LibTorch was built without CUDA"),
    QT_TRANSLATE_NOOP("Sentences", "this machine has no NVIDIA driver"),
    QT_TRANSLATE_NOOP("Sentences", "the NVIDIA driver %1 is older than CUDA %2 needs, which is %3 or later"),
    QT_TRANSLATE_NOOP("Sentences", "CUDA_VISIBLE_DEVICES is '%1', which leaves none"),
    QT_TRANSLATE_NOOP("Sentences", "the NVIDIA driver %1 offers none that this LibTorch can use"),
    QT_TRANSLATE_NOOP("Sentences", "nvidia-smi says what it sees"),
    QT_TRANSLATE_NOOP("Sentences", "it computes wrongly"),
    QT_TRANSLATE_NOOP("Sentences", "%1 must be auto, cpu or cuda:N, not %2"),
    QT_TRANSLATE_NOOP("Sentences", "the last one is cuda:%1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 cannot be used: %2"),
    QT_TRANSLATE_NOOP("Sentences", "CPU (%1 threads; no CUDA device found: %2)"),
    QT_TRANSLATE_NOOP("Sentences", "CUDA device %1 (%2, %3)"),
    QT_TRANSLATE_NOOP("Sentences", "CUDA device %1"),
    QT_TRANSLATE_NOOP("Sentences", "CUDA device"),
    QT_TRANSLATE_NOOP("Sentences", "CPU, %1 threads"),
    QT_TRANSLATE_NOOP("Sentences", "CPU, %1 threads, %2 of %3 GB free"),
    QT_TRANSLATE_NOOP("Sentences", "training on %1"),
    QT_TRANSLATE_NOOP("Sentences", "the GPU's memory is full"),
    QT_TRANSLATE_NOOP("Sentences", "end what else uses it, or make the network or the batch smaller"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "this LibTorch has no code for such a GPU, which is older or newer than those it was built for"),
    QT_TRANSLATE_NOOP("Sentences", "the NVIDIA driver is older than this LibTorch or its kernels need"),
    QT_TRANSLATE_NOOP("Sentences", "update the driver"),
    QT_TRANSLATE_NOOP("Sentences", "another cuDNN or NVRTC than LibTorch's own was found first"),
    QT_TRANSLATE_NOOP("Sentences", "take its folder out of LD_LIBRARY_PATH"),
    QT_TRANSLATE_NOOP("Sentences", "another program has the GPU for itself"),
    QT_TRANSLATE_NOOP("Sentences", "the GPU does not answer any more"),
    QT_TRANSLATE_NOOP("Sentences", "nvidia-smi says whether it is there"),
    QT_TRANSLATE_NOOP("Sentences", "The GPU is told every step anew, which is slower: %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 Going on with stacks of %2 members instead of %3."),
    // What becomes of networks and checkpoints
    QT_TRANSLATE_NOOP("Sentences", "every member failed"),
    QT_TRANSLATE_NOOP("Sentences", "its weights were not finite"),
    QT_TRANSLATE_NOOP("Sentences", "its validation loss was not finite"),
    QT_TRANSLATE_NOOP("Sentences", "its training loss rose from %1 to %2"),
    QT_TRANSLATE_NOOP("Sentences", "its validation loss rose from %1 to %2"),
    QT_TRANSLATE_NOOP("Sentences", "its parts do not fit together"),
    QT_TRANSLATE_NOOP("Sentences", "it is of another version"),
    QT_TRANSLATE_NOOP("Sentences", "it is damaged"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' cannot be read: %2"),
    QT_TRANSLATE_NOOP("Sentences", "the checkpoint of '%1' is of other members"),
    QT_TRANSLATE_NOOP("Sentences", "the checkpoint of '%1' is of other candidates"),
    QT_TRANSLATE_NOOP("Sentences", "the checkpoint of '%1' is of another network"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' has no checkpoint, so that its weights are gone"),
    QT_TRANSLATE_NOOP("Sentences", "train it again"),
    // What a trainer says of the data
    QT_TRANSLATE_NOOP("Sentences", "classification into %1 classes from %2 inputs"),
    QT_TRANSLATE_NOOP("Sentences", "regression of %1 number(s) from %2 inputs"),
    QT_TRANSLATE_NOOP("Sentences", "prediction of the next of %1 tokens in sequences of %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 examples to train on, %2 to validate on, %3 to test on"),
    QT_TRANSLATE_NOOP("Sentences", "weight decay %1"),
};

}  // namespace

Sentences trainerSentences() {
    return trainerTemplates;
}

}  // namespace zorro::ui
