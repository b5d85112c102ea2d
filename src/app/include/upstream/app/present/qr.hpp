// A text as a QR code, for carrying a link from one screen to another device. May use: qrcodegen.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace upstream::app {

/// Square modules, dark or light. A reader needs four light modules around them, which are not part of this.
struct QrCode {
    int size = 0;           ///< modules a side
    std::vector<bool> dark; ///< row by row

    [[nodiscard]] bool at(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                    static_cast<std::size_t>(x)];
    }
};

/// The smallest code that holds `text` with at least medium error correction (ISO/IEC 18004, level M); nothing if no
/// code can.
std::optional<QrCode> make_qr(const std::string& text);

} // namespace upstream::app
