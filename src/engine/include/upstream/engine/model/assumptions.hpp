// What is supposed of the people who answer an instrument. It weighs every likelihood and smooths every range; scores
// and bands do not depend on it. May use: nothing.
#pragma once

namespace upstream::engine {

/// True levels of a stage are spread over people with mean μ and standard deviation σ, and one answer lies around its
/// true level with standard deviation ν. In points of a score, 0–100.
struct Assumptions {
    double mean = 65;      ///< μ, 0–100
    double deviation = 18; ///< σ, 1–100; `sd` in files
    double noise = 22;     ///< ν, 1–100

    /// σ and ν are at least this: nobody is known beforehand, and no answer is certain.
    static constexpr int kLeastSpread = 1;
};

} // namespace upstream::engine
