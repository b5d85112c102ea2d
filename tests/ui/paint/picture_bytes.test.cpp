// Promise: what is drawn reaches a painter that shares no memory with it whole, letters once and corners each time. The bytes are read here
// as docs/web-interface.md describes them.
#include "upstream/ui/paint/picture_bytes.hpp"

#include "ui/support.hpp"

#include <imgui.h>

#include <cstring>
#include <vector>

using namespace upstream;
using namespace upstream::tests;

namespace {

class ByteReader {
public:
    explicit ByteReader(std::string bytes) : bytes_(std::move(bytes)) {}

    std::uint32_t word() { return take<std::uint32_t>(); }
    float length() { return take<float>(); }
    std::string bytes(std::size_t size) {
        REQUIRE(at_ + size <= bytes_.size());
        std::string out = bytes_.substr(at_, size);
        at_ += (size + 3) / 4 * 4;
        return out;
    }
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

private:
    template <class Value>
    Value take() {
        Value value{};
        std::memcpy(&value, bytes(sizeof value).data(), sizeof value);
        return value;
    }

    std::string bytes_;
    std::size_t at_ = 0;
};

struct TexturePart {
    std::uint32_t id = 0;
    bool whole = false;
    std::uint32_t box[4] = {};
    std::string ink;
};

struct ReadCommand {
    std::uint32_t elements = 0;
    std::uint32_t first = 0;
    std::uint32_t texture = 0;
    std::uint32_t scissor[4] = {};
};

struct ReadList {
    std::vector<ReadCommand> commands;
    std::string corners;
    std::string indices;
};

struct ReadPicture {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t background = 0;
    float size[2] = {};
    std::vector<TexturePart> parts;
    std::vector<ReadList> lists;
};

ReadPicture read_picture(std::string bytes) {
    ByteReader reader(std::move(bytes));
    ReadPicture out;
    out.width = reader.word();
    out.height = reader.word();
    out.background = reader.word();
    for (float& length : out.size) length = reader.length();
    out.parts.resize(reader.word());
    for (TexturePart& part : out.parts) {
        part.id = reader.word();
        part.whole = reader.word() == 1;
        for (std::uint32_t& side : part.box) side = reader.word();
        part.ink = reader.bytes(std::size_t{part.box[2]} * part.box[3]);
    }
    out.lists.resize(reader.word());
    for (ReadList& list : out.lists) {
        const std::uint32_t corners = reader.word();
        const std::uint32_t indices = reader.word();
        list.commands.resize(reader.word());
        for (ReadCommand& command : list.commands) {
            command.elements = reader.word();
            command.first = reader.word();
            command.texture = reader.word();
            for (std::uint32_t& side : command.scissor) side = reader.word();
        }
        list.corners = reader.bytes(std::size_t{corners} * 20);
        list.indices = reader.bytes(std::size_t{indices} * 2);
    }
    CHECK(reader.at_end());
    return out;
}

/// A phone's page with somebody who paints.
std::unique_ptr<platform::Headless> painted_page() {
    auto page = open_page();
    page->interface().repaint();
    page->interface().pump(page->now());
    return page;
}

} // namespace

TEST_CASE("a picture holds the draw lists to the byte, in device pixels and over the page's colour") {
    const auto page = painted_page();
    const ReadPicture picture = read_picture(page->interface().take_picture());
    CHECK(picture.width == 720);
    CHECK(picture.height == 1480);
    const ui::Colour back = page->interface().background();
    CHECK(picture.background ==
          (0xFF000000U | std::uint32_t{back.b} << 16U | std::uint32_t{back.g} << 8U | back.r));
    CHECK(std::abs(picture.size[0] - 360) < 0.01F);
    CHECK(std::abs(picture.size[1] - 740) < 0.01F);
    const ImDrawData& drawn = *page->interface().picture();
    REQUIRE(picture.lists.size() == static_cast<std::size_t>(drawn.CmdLists.Size));
    REQUIRE(!picture.lists.empty());
    for (std::size_t i = 0; i < picture.lists.size(); ++i) {
        const ImDrawList& list = *drawn.CmdLists[static_cast<int>(i)];
        CHECK(std::memcmp(picture.lists[i].corners.data(), list.VtxBuffer.Data,
                          picture.lists[i].corners.size()) == 0);
        CHECK(std::memcmp(picture.lists[i].indices.data(), list.IdxBuffer.Data,
                          picture.lists[i].indices.size()) == 0);
        std::uint32_t next = 0;
        for (const ReadCommand& command : picture.lists[i].commands) {
            CHECK(command.first == next);
            next += command.elements;
            CHECK(command.scissor[0] + command.scissor[2] <= picture.width);
            CHECK(command.scissor[1] + command.scissor[3] <= picture.height);
        }
        CHECK(next * 2 == picture.lists[i].indices.size());
    }
}

TEST_CASE("textures come whole at first, then only what is new, and whole again for who has nothing") {
    const auto page = painted_page();
    auto& interface = page->interface();
    const ReadPicture first = read_picture(interface.take_picture());
    REQUIRE(first.parts.size() == 1);
    CHECK(first.parts[0].whole);
    CHECK(first.parts[0].ink.find_first_not_of('\0') != std::string::npos);
    for (const ReadList& list : first.lists)
        for (const ReadCommand& command : list.commands) CHECK(command.texture == first.parts[0].id);

    interface.pump(page->now());
    CHECK(read_picture(interface.take_picture()).parts.empty());

    // The letters of a screen that was not there before; where they have no room, a larger texture comes in place of this one.
    page->act(ui::Role::Button, "Start");
    page->wait(200);
    interface.repaint();
    interface.pump(page->now());
    const ReadPicture question = read_picture(interface.take_picture());
    REQUIRE(question.parts.size() == 1);
    const TexturePart& texture = question.parts[0];
    interface.action(interface.semantics().find(ui::Role::Radio, answer_names(*page)[2])->id, {});
    interface.pump(page->now());
    interface.pump(page->now() + 1000);
    const ReadPicture next = read_picture(interface.take_picture());
    REQUIRE(!next.parts.empty());
    for (const TexturePart& part : next.parts) {
        CHECK_FALSE(part.whole);
        CHECK(part.id == texture.id);
        CHECK(part.box[0] + part.box[2] <= texture.box[2]);
        CHECK(part.box[1] + part.box[3] <= texture.box[3]);
    }

    interface.repaint();
    const runtime::Due due = interface.pump(page->now());
    CHECK(due.picture);
    const ReadPicture again = read_picture(interface.take_picture());
    REQUIRE(again.parts.size() == 1);
    CHECK(again.parts[0].whole);
}

TEST_CASE("the canvas gets a picture when it is shown again, even if it is the one of before") {
    const auto page = painted_page();
    auto& interface = page->interface();
    static_cast<void>(interface.take_picture());
    ui::Viewport viewport = phone();
    viewport.html = true;
    interface.set_viewport(viewport);
    interface.pump(page->now());
    viewport.html = false;
    interface.set_viewport(viewport);
    CHECK(interface.pump(page->now()).picture);
}
