# LibTorch as the target zorro_torch, and what it has for CUDA as zorro_torch_cuda, found without its own CMake
# configuration, which in Debian looks for OpenCV and with it Qt 5. Where another than the system's is meant: -DZORROLAB_LIBTORCH=FOLDER, the one with its include/ and
# lib/, in a build folder of its own.
#
# Also sets ZORROLAB_TORCH_CUDA_MAJOR, e.g. 13, where that LibTorch has CUDA, and ZORROLAB_TORCH_CUDART to the run-time
# library of CUDA that it brings, where it does.

set(ZORROLAB_LIBTORCH "" CACHE PATH "The folder of a LibTorch; empty: the system's")
if(ZORROLAB_LIBTORCH)
  set(where PATHS ${ZORROLAB_LIBTORCH} NO_DEFAULT_PATH)
endif()
find_path(ZORROLAB_TORCH_INCLUDE torch/types.h
    PATH_SUFFIXES include/torch/csrc/api/include torch/csrc/api/include ${where})
find_path(ZORROLAB_ATEN_INCLUDE ATen/ATen.h PATH_SUFFIXES include ${where})
foreach(library torch_cpu c10 torch_cuda c10_cuda)
  string(TOUPPER ${library} upper)
  find_library(ZORROLAB_${upper} ${library} PATH_SUFFIXES lib ${where})
endforeach()
if(NOT ZORROLAB_TORCH_INCLUDE OR NOT ZORROLAB_ATEN_INCLUDE OR NOT ZORROLAB_TORCH_CPU OR NOT ZORROLAB_C10)
  message(FATAL_ERROR "There is no LibTorch in '${ZORROLAB_LIBTORCH}': include/ATen/ATen.h and lib/libtorch_cpu.so were "
      "looked for; give its folder by -DZORROLAB_LIBTORCH=FOLDER, or install libtorch-dev.")
endif()

# One build never sees two: a library that was found elsewhere than the headers would crash, or worse, compute.
foreach(found ZORROLAB_ATEN_INCLUDE ZORROLAB_TORCH_INCLUDE ZORROLAB_TORCH_CPU ZORROLAB_C10 ZORROLAB_TORCH_CUDA
        ZORROLAB_C10_CUDA)
  if(${found})
    string(REGEX REPLACE
        "(/include|/include/torch/csrc/api/include|/lib(64|/[a-z0-9_]+-linux-gnu)?/lib[a-z0-9_]+\\.so)$" ""
        folder "${${found}}")
    if(DEFINED first_folder AND NOT folder STREQUAL first_folder)
      message(FATAL_ERROR "This build would mix two LibTorch, what lies in '${first_folder}' and '${${found}}': use an "
          "empty build folder, with -DZORROLAB_LIBTORCH=FOLDER for another than the system's.")
    endif()
    set(first_folder ${folder})
  endif()
endforeach()

# Functions of the string of before 2015. That of today is no sign of the other ABI: it is in every C++ library's errors.
file(STRINGS ${ZORROLAB_C10} old_string REGEX "_ZNK?Ss[0-9]" LIMIT_COUNT 1)
if(old_string)
  message(FATAL_ERROR "'${ZORROLAB_C10}' was compiled for the C++ ABI of before 2015, and this compiler is not: take a "
      "LibTorch with the C++11 ABI, which PyTorch's wheels have from 2.7 on.")
endif()

find_package(OpenMP REQUIRED)  # what at::parallel_for is made of, in a header
add_library(zorro_torch INTERFACE)
target_include_directories(zorro_torch SYSTEM INTERFACE ${ZORROLAB_TORCH_INCLUDE} ${ZORROLAB_ATEN_INCLUDE})
target_link_libraries(zorro_torch INTERFACE ${ZORROLAB_TORCH_CPU} ${ZORROLAB_C10})
if(ZORROLAB_LIBTORCH)
  # By its name alone: a wheel of PyTorch brings a copy of its own, and there must be one in a process.
  target_compile_options(zorro_torch INTERFACE $<$<COMPILE_LANGUAGE:CXX>:${OpenMP_CXX_FLAGS}>)
  target_link_options(zorro_torch INTERFACE ${OpenMP_CXX_FLAGS})
  # Whatever LD_LIBRARY_PATH has, another LibTorch or cuDNN, is not found before what this was built with.
  target_link_options(zorro_torch INTERFACE -Wl,--disable-new-dtags)
else()
  target_link_libraries(zorro_torch INTERFACE OpenMP::OpenMP_CXX)
endif()

add_library(zorro_torch_cuda INTERFACE)
target_link_libraries(zorro_torch_cuda INTERFACE zorro_torch)
if(ZORROLAB_TORCH_CUDA AND ZORROLAB_C10_CUDA)
  # Nothing of ours refers to them by name: they announce themselves when they are loaded.
  target_link_libraries(zorro_torch_cuda INTERFACE
      -Wl,--no-as-needed ${ZORROLAB_TORCH_CUDA} ${ZORROLAB_C10_CUDA} -Wl,--as-needed)
  # What they need in turn lies in LibTorch's own folder, or beside a wheel of PyTorch in wheels of NVIDIA's: the
  # linker has to find these before the system's, which may be older.
  cmake_path(GET ZORROLAB_TORCH_CUDA PARENT_PATH libraries)
  file(GLOB beside LIST_DIRECTORIES true ${libraries}/../../nvidia/*/lib)
  foreach(folder IN LISTS beside libraries)
    target_link_options(zorro_torch INTERFACE -Wl,-rpath-link,${folder})
  endforeach()
  file(STRINGS ${ZORROLAB_C10_CUDA} runtime REGEX "^libcudart[-0-9a-f]*\\.so\\.[0-9]+" LIMIT_COUNT 1)
  string(REGEX REPLACE "^libcudart[-0-9a-f]*\\.so\\.([0-9]+).*" "\\1" ZORROLAB_TORCH_CUDA_MAJOR "${runtime}")
  foreach(folder IN LISTS beside libraries)
    if(EXISTS ${folder}/${runtime})
      set(ZORROLAB_TORCH_CUDART ${folder}/${runtime})
    endif()
  endforeach()
endif()
