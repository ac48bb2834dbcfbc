# zorro_add_cuda_kernels(TARGET): the operator's kernels for CUDA devices: by nvcc where its CUDA agrees with that of
# LibTorch (ZORROLAB_TORCH_CUDA_MAJOR), else compiled by LibTorch when they are first called, and none where LibTorch
# has no CUDA.
#
# -DZORROLAB_NVCC=OFF leaves nvcc out; -DCMAKE_CUDA_ARCHITECTURES=90 compiles for other GPUs than those of this machine.

option(ZORROLAB_NVCC "Compile CUDA kernels with nvcc where it is there" ON)

# The major version of CUDA that nvcc is of; empty where there is none.
function(zorro_nvcc_major result)
  find_program(ZORROLAB_NVCC_PROGRAM nvcc HINTS $ENV{CUDACXX} $ENV{CUDA_PATH} PATH_SUFFIXES bin PATHS /usr/local/cuda)
  set(major "")
  if(ZORROLAB_NVCC AND ZORROLAB_NVCC_PROGRAM)
    execute_process(COMMAND ${ZORROLAB_NVCC_PROGRAM} --version OUTPUT_VARIABLE words ERROR_QUIET)
    if("${words}" MATCHES "release ([0-9]+)")
      set(major ${CMAKE_MATCH_1})
    endif()
  endif()
  set(${result} "${major}" PARENT_SCOPE)
endfunction()

# The GPUs of this machine, e.g. "90"; where there are none, or their driver cannot be asked, one of each generation
# that nvcc knows (CMake's own lists are of its time, not of nvcc's), the newest also for those to come.
function(zorro_cuda_architectures result)
  find_program(ZORROLAB_NVIDIA_SMI nvidia-smi)
  if(ZORROLAB_NVIDIA_SMI)
    execute_process(COMMAND ${ZORROLAB_NVIDIA_SMI} --query-gpu=compute_cap --format=csv,noheader
        OUTPUT_VARIABLE words ERROR_QUIET)
    string(REGEX MATCHALL "[0-9]+\\.[0-9]" architectures "${words}")
    list(TRANSFORM architectures REPLACE "\\." "")
    list(REMOVE_DUPLICATES architectures)
  endif()
  if(NOT architectures)
    execute_process(COMMAND ${ZORROLAB_NVCC_PROGRAM} --list-gpu-code OUTPUT_VARIABLE words ERROR_QUIET)
    string(REGEX MATCHALL "[0-9]+" known "${words}")
    foreach(code IN LISTS known)
      math(EXPR generation "${code} / 10")
      if(NOT generation IN_LIST generations)
        list(APPEND generations ${generation})
        list(APPEND architectures ${code}-real)
      endif()
    endforeach()
    string(REGEX REPLACE "-real$" "" architectures "${architectures}")
  endif()
  set(${result} "${architectures}" PARENT_SCOPE)
endfunction()

# What stands in for all that the program has for CUDA devices.
set(zorro_no_device_sources
    activation/formula/no_formula_kernel.cpp
    activation/no_cuda_kernel.cpp
    activation/no_fused_kernel.cpp
    optimizer/no_flat_kernels.cpp
    steps/plain_work.cpp)

macro(zorro_add_cuda_kernels target)
  zorro_nvcc_major(nvcc_major)
  target_link_libraries(${target} PUBLIC zorro_torch_cuda)
  if(NOT ZORROLAB_TORCH_CUDA_MAJOR)
    target_sources(${target} PRIVATE ${zorro_no_device_sources})
  elseif(NOT nvcc_major STREQUAL ZORROLAB_TORCH_CUDA_MAJOR)
    message(STATUS "CUDA kernels: compiled by LibTorch when they are first called (its CUDA is "
        "${ZORROLAB_TORCH_CUDA_MAJOR}, that of nvcc '${nvcc_major}')")
    target_sources(${target} PRIVATE activation/formula/runtime_formula_kernel.cpp activation/runtime_kernel.cpp
        activation/no_fused_kernel.cpp optimizer/no_flat_kernels.cpp steps/plain_work.cpp)
  else()
    zorro_cuda_architectures(architectures)
    set(CMAKE_CUDA_ARCHITECTURES "${architectures}" CACHE STRING "The GPUs to compile for")
    message(STATUS "CUDA kernels: compiled by ${ZORROLAB_NVCC_PROGRAM} for ${CMAKE_CUDA_ARCHITECTURES}")
    set(CMAKE_CUDA_COMPILER ${ZORROLAB_NVCC_PROGRAM})
    enable_language(CUDA)
    if(NOT CMAKE_CUDA20_STANDARD_COMPILE_OPTION)  # CMake 3.25 knows of none for CUDA 12 and later
      set(CMAKE_CUDA20_STANDARD_COMPILE_OPTION -std=c++20)
      set(CMAKE_CUDA20_EXTENSION_COMPILE_OPTION -std=c++20)
    endif()
    target_sources(${target} PRIVATE activation/formula/runtime_formula_kernel.cpp activation/zorro_kernel.cu
        optimizer/flat_kernels.cu steps/captured_work.cpp)
    find_package(CUDAToolkit REQUIRED)
    if(ZORROLAB_TORCH_CUDART)  # a process has one, and LibTorch may need a newer one than nvcc brings
      target_link_libraries(${target} PUBLIC ${ZORROLAB_TORCH_CUDART})
    else()
      target_link_libraries(${target} PUBLIC CUDA::cudart)
    endif()
    target_include_directories(${target} SYSTEM PRIVATE ${CUDAToolkit_INCLUDE_DIRS})
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CUDA>:--expt-relaxed-constexpr>)
    set_target_properties(${target} PROPERTIES CUDA_STANDARD 20 CUDA_ARCHITECTURES "${CMAKE_CUDA_ARCHITECTURES}")
  endif()
endmacro()
