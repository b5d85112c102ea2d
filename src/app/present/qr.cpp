// Calling the QR code generator. May use: qrcodegen.
#include "upstream/app/present/qr.hpp"

#include <array>
#include <cstdint>

extern "C" {
#include <qrcodegen.h>
}

namespace upstream::app {

namespace {

/// Version 20 holds 660 bytes: any link that a phone can still read off a screen.
constexpr int kLargestVersion = 20;

} // namespace

std::optional<QrCode> make_qr(const std::string& text) {
    using Buffer = std::array<std::uint8_t, qrcodegen_BUFFER_LEN_FOR_VERSION(kLargestVersion)>;
    Buffer work;
    Buffer code;
    const bool made = qrcodegen_encodeText(text.c_str(), work.data(), code.data(), qrcodegen_Ecc_MEDIUM,
                                           qrcodegen_VERSION_MIN, kLargestVersion, qrcodegen_Mask_AUTO, true);
    if (!made) return std::nullopt;
    QrCode out;
    out.size = qrcodegen_getSize(code.data());
    for (int y = 0; y < out.size; ++y) {
        for (int x = 0; x < out.size; ++x) out.dark.push_back(qrcodegen_getModule(code.data(), x, y));
    }
    return out;
}

} // namespace upstream::app
