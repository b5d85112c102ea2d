// Stands in for parts of Dear ImGui that it links although the page never uses them: tables, old-style columns,
// and reading settings from text. Its core calls these few functions while tidying up; no table or column is ever
// begun, so there is nothing to do in any of them. (A widget that does begin one does not link.) Takes 14 KB off
// the first load. May use: Dear ImGui.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void PopColumnsBackground() {}
void PushColumnsBackground() {}
void TableEndCell(ImGuiTable* /*table*/) {}
void TableEndRow(ImGuiTable* /*table*/) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData* /*table*/) {}
void TablePopBackgroundChannel() {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePushColumnChannel(int /*column*/) {}
void TableSettingsAddSettingsHandler() {}

} // namespace ImGui

/// Dear ImGui's sources are compiled with this name in place of sscanf. They read settings files, which the page does not have.
extern "C" int upstream_no_sscanf(const char* /*text*/, const char* /*format*/, ...) { return 0; }
