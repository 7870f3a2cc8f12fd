#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/ranking/kernel.h"

namespace quesaco::ranking {

/// Calls work(i, likeness of learned question i to all of them) once for each, on all cores, so
/// that `work` must be safe from several threads at once. `features`: of the kernel's questions. A
/// block of rows at a time, since their meanings are compared fastest together, and all rows would
/// not fit.
void for_each_row(const Kernel& kernel, std::span<const Features> features,
                  const std::function<void(std::size_t i, const Likeness& likeness)>& work);

}  // namespace quesaco::ranking
