# Dear ImGui as the page compiles it: without what only windows that can be moved, keyboards, popups, tooltips, logs or settings
# need. The page has one window as large as the canvas, without any decoration, and buttons that nobody sees; DOM controls over
# the canvas have the keyboard (docs/architecture.md). So everything named here is never reached, or has nothing to do.
#   upstream_trimmed_imgui(folder out)  sets `out` to the sources
include_guard()
include(LeaveOut)

set(upstream_left_out_of_imgui
  # Going through items by keyboard and gamepad
  NavUpdate NavEndFrame NavInitWindow NavProcessItem NavProcessItemForTabbingRequest NavHighlightActivated NavMoveRequestCancel
  NavMoveRequestSubmit SetNavWindow SetNavID SetFocusID SetNavFocusScope RenderNavCursor ScrollToRectEx
  IsKeyPressed IsKeyReleased IsKeyChordPressed Shortcut SetShortcutRouting TestShortcutRouting ItemHandleShortcut UpdateKeyRoutingTable
  GetKeyChordName
  # Several windows, their order, their titles, borders, sizes and scrolling
  FocusWindow FocusTopMostWindowUnderOne UpdateWindowInFocusOrderList BringWindowToFocusFront BringWindowToDisplayFront
  UpdateWindowManualResize UpdateWindowSkipRefresh UpdateMouseWheel CalcWindowAutoFitSize CalcWindowContentSizes
  CalcNextScrollFromScrollTargetAndClamp RenderWindowDecorations RenderWindowTitleBarContents
  RenderDimmedBackgrounds GetViewportBgFgDrawList RenderMouseCursor GcCompactTransientMiscBuffers GcCompactTransientWindowBuffers
  GcAwakeTransientWindowBuffers
  # Popups, tooltips, drag and drop
  GetTopMostPopupModal GetTopMostAndVisiblePopupModal FindBlockingModal IsPopupOpen ClosePopupsOverWindow ClosePopupToLevel
  FindBestWindowPosForPopup SetTooltip BeginTooltipEx EndTooltip ClearDragDrop
  # Mistakes in a program that uses it, which the tests find in the native build
  ErrorRecoveryStoreState ErrorRecoveryTryToRecoverState ErrorRecoveryTryToRecoverWindowState
  ErrorCheckNewFrameSanityChecks ErrorCheckEndFrameSanityChecks ErrorCheckEndFrameFinalizeErrorTooltip
  # Text of its own, logs, settings, names of things in other languages
  RenderText RenderTextClippedEx RenderTextEllipsis FindRenderedTextEnd CalcTextSize LogBegin LogToClipboard LogFinish LogRenderedText
  UpdateSettings MarkIniSettingsDirty AddSettingsHandler LoadIniSettingsFromDisk SaveIniSettingsToDisk FindWindowSettingsByID
  FindWindowSettingsByWindow CreateNewWindowSettings LocalizeRegisterEntries)

function(upstream_trimmed_imgui folder out)
  set(copy "${PROJECT_BINARY_DIR}/trimmed/imgui.cpp")
  upstream_leave_out("${folder}/imgui.cpp" "${copy}" ${upstream_left_out_of_imgui})
  set(${out} "${copy}" "${folder}/imgui_draw.cpp" "${folder}/imgui_widgets.cpp" PARENT_SCOPE)
endfunction()
