// Measuring norms: from many results of one instrument to how its scores are spread and what to suppose of the people who
// answer it (docs/model.md, “Norms”). May use: the engine's model, engine/statistics/product_sums.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/norms.hpp"
#include "upstream/engine/model/response.hpp"
#include "upstream/engine/model/result.hpp"
#include "upstream/engine/statistics/product_sums.hpp"

namespace upstream::engine {

/// Collects results one by one. Its memory does not grow, and their order changes nothing.
class NormsSample {
public:
    explicit NormsSample(const Instrument& instrument);

    /// `response` is what gave the result, which is no summary. False, and nothing is counted, if no stage of it has a
    /// score.
    bool add(const Result& result, const Response& response);
    [[nodiscard]] std::uint64_t results() const { return results_; }
    [[nodiscard]] bool enough() const { return results_ >= Norms::kLeastResults; }
    /// No more may be added.
    [[nodiscard]] bool full() const { return results_ == Norms::kMostResults; }

    /// Everything but date and who. There must be enough results.
    ///
    /// Assumptions, from the answers of stages that have a score, in points:
    ///   ν² = Σ (n − 1)·(s² − q̄²/12) / Σ (n − 1) over persons and stages,
    ///   σ² = mean over stages of (variance of S − mean of s²·Σw²/(Σw)²), both variances with n − 1,
    ///   μ  = mean of S over persons and stages,
    /// each kept within its bounds, and then corrected for the ends of the scale (statistics/expectation.hpp). A stage of
    /// one item has no s²: it counts as ν² + q̄²/12 there. If no stage has two, ν stays what the instrument assumes.
    ///
    /// Standard errors are those of the delta method. Each statistic is close to linear in sums over persons, whose answers
    /// are independent of one another; with a person's part ψ of such a sum (its mean over all persons is 0) their covariance is
    /// C = Σ ψψᵀ (a sandwich, with each person as a cluster). The correction turns C into J⁻¹·C·J⁻ᵀ, J being the slopes of the
    /// expected statistics at the corrected assumptions, by differences over ±1/8 of a point. Where J has no inverse, as with a
    /// value held at its bound, they are those before the correction. They are at most 100, and 0 for what was not
    /// measured.
    [[nodiscard]] Norms norms() const;

    /// What a person adds: 1, Σ (n − 1), Σ (n − 1)·(s² − q̄²/12), and by stage 1, S, S² − s²·Σw²/(Σw)², all of them with scores
    /// on 0–1.
    static constexpr std::size_t kParts = 3 + std::size_t{3} * kMaxStages;
    using Sums = ProductSums<kParts>;

private:
    Instrument instrument_;
    std::uint64_t results_ = 0;
    std::array<Norms::Stage, kMaxStages> stages_{};
    std::array<std::uint64_t, kMaxStages> freedom_{}; ///< by stage: Σ (n − 1)
    Sums sums_;
};

} // namespace upstream::engine
