// A short list with a fixed capacity: what a result holds instead of a vector, so that scoring never allocates.
// May use: the standard library.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

namespace upstream::engine {

/// Up to `Capacity` values in order. Pushing more than that is a programming error.
template <class T, std::size_t Capacity>
class List {
public:
    /// Leaves the values as they are: only those that were pushed are ever looked at.
    constexpr List() {}

    constexpr void push_back(T value) {
        assert(count_ < Capacity);
        values_[count_++] = value;
    }
    /// Pushes the value only if `keep`. There must be room for it either way.
    constexpr void push_back_if(bool keep, T value) {
        assert(count_ < Capacity);
        values_[count_] = value;
        count_ += keep ? 1 : 0;
    }
    constexpr void clear() { count_ = 0; }

    [[nodiscard]] constexpr std::size_t size() const { return count_; }
    [[nodiscard]] constexpr bool empty() const { return count_ == 0; }
    [[nodiscard]] constexpr const T& operator[](std::size_t index) const { return values_[index]; }
    [[nodiscard]] constexpr const T* begin() const { return values_.data(); }
    [[nodiscard]] constexpr const T* end() const { return values_.data() + count_; }

    friend constexpr bool operator==(const List& a, const List& b) {
        if (a.count_ != b.count_) return false;
        return std::equal(a.begin(), a.end(), b.begin());
    }

private:
    std::array<T, Capacity> values_;
    std::size_t count_ = 0;
};

} // namespace upstream::engine
