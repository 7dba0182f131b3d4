; The installer: for one user, into that user's own folder, without an administrator.
; Made by bundle/installer.py, which gives VERSION, FOUR, OUTPUT, ICON, LEAST_BUILD, LEAST_NAME and
; files.nsh (macros LAY and REMOVE: each file by its name, so that nothing else is ever removed).
;
;   /S         without a question      /D=C:\FOLDER    where to (the last word, without quotes)
;
; Ends with 0 where all is done, 2 where it cannot be (Windows too old, a folder that takes no
; files), 5 where the program runs.
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"
!include "files.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Soat"
!define APP "Software\Classes\Applications\Soat.exe"
!define FOLDER "Software\Classes\Directory\shell\Soat"
!define REMOVER "Go-cai-dat.exe"
!define /math MEGABYTES ${KILOBYTES} / 1024
!define RUNNING "Soát đang mở. Hãy đóng mọi cửa sổ của Soát (cả bản chạy từ USB), rồi bấm Thử lại."

Name "Soát ${VERSION}"
BrandingText "Soát ${VERSION}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Soat"
InstallDirRegKey HKCU "Software\Soat" "InstallDir"
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
ManifestSupportedOS Win10
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${FOUR}"
VIAddVersionKey /LANG=1066 "ProductName" "Soát"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài đặt Soát"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "The Soát authors, MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Soat.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở Soát"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

!ifdef SIGN
!uninstfinalize '${SIGN}' = 0
!finalize '${SIGN}' = 0
!endif

; The launchers hold this mutex as long as they run, the window's second process as well.
!macro RefuseWhileRunning
  ask:
  System::Call 'kernel32::OpenMutexW(i 0x00100000, i 0, w "Local\Soat-dang-chay") p .r0'
  ${If} $0 P<> 0
    System::Call 'kernel32::CloseHandle(p r0)'
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${RUNNING}" /SD IDCANCEL IDRETRY ask
    SetErrorLevel 5
    Quit
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${AtLeastBuild} ${LEAST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "Soát cần ${LEAST_NAME} trở lên. Máy này dùng Windows cũ hơn." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  !insertmacro RefuseWhileRunning
FunctionEnd

Function un.onInit
  !insertmacro RefuseWhileRunning
FunctionEnd

; The old build goes before the new one is laid: on a full disk neither would be left. The room that
; the old one takes is not counted, so that there is always enough. A share that tells no room is tried.
Function CheckRoom
  ${GetRoot} "$INSTDIR" $R6
  ClearErrors
  ${DriveSpace} "$R6\" "/D=F /S=M" $R7
  ${IfNot} ${Errors}
  ${AndIf} $R7 < ${MEGABYTES}
    MessageBox MB_OK|MB_ICONSTOP "Ổ đĩa $R6 còn trống $R7 MB, cài Soát cần ${MEGABYTES} MB. Chưa thay đổi gì. Hãy dọn bớt ổ đĩa rồi cài lại." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; Takes away the build that lies in the folder on the stack, by that build's own list of files.
Function RemoveEarlier
  Pop $R0
  ${If} ${FileExists} "$R0\${REMOVER}"
    ExecWait '"$R0\${REMOVER}" /S _?=$R0' $R1
    ${If} $R1 <> 0
      MessageBox MB_OK|MB_ICONSTOP "Không gỡ được bản Soát cũ trong $R0. Hãy khởi động lại máy rồi cài lại." /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    Delete "$R0\${REMOVER}"
    RMDir "$R0"
  ${EndIf}
FunctionEnd

!macro Offer EXTENSION
  WriteRegStr HKCU "${APP}\SupportedTypes" "${EXTENSION}" ""
  !define VERB "Software\Classes\SystemFileAssociations\${EXTENSION}\shell\Soat"
  WriteRegStr HKCU "${VERB}" "" "Kiểm tra bằng Soát"
  WriteRegStr HKCU "${VERB}" "Icon" "$INSTDIR\Soat.exe,0"
  WriteRegStr HKCU "${VERB}" "MultiSelectModel" "Single"
  WriteRegStr HKCU "${VERB}\command" "" '"$INSTDIR\Soat.exe" "%1"'
  !undef VERB
!macroend

!macro Withdraw EXTENSION
  !define PLACE "Software\Classes\SystemFileAssociations\${EXTENSION}"
  DeleteRegKey HKCU "${PLACE}\shell\Soat"
  DeleteRegKey /ifempty HKCU "${PLACE}\shell"
  DeleteRegKey /ifempty HKCU "${PLACE}"
  !undef PLACE
!macroend

; Word and the others stay what opens a file; Explorer is told that there is one more offer.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section "Soát"
  SetShellVarContext current
  SetOverwrite on
  ; A link that somebody has taken from the desktop does not come back with the next version.
  StrCpy $R8 "link"
  ReadRegStr $R9 HKCU "Software\Soat" "InstallDir"
  ${If} $R9 != ""
  ${AndIfNot} ${FileExists} "$DESKTOP\Soát.lnk"
    StrCpy $R8 ""
  ${EndIf}
  Call CheckRoom
  ${If} $R9 != ""
  ${AndIf} $R9 != $INSTDIR
    Push $R9
    Call RemoveEarlier
  ${EndIf}
  Push $INSTDIR
  Call RemoveEarlier
  ClearErrors
  !insertmacro LAY
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\${REMOVER}"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "Không ghi được đủ tệp vào $INSTDIR. Hãy xem ổ đĩa có đầy không, phần mềm diệt vi-rút có chặn không, rồi cài lại." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\Soát.lnk" "$INSTDIR\Soat.exe" "" "$INSTDIR\Soat.exe" 0
  ${If} $R8 != ""
    CreateShortcut "$DESKTOP\Soát.lnk" "$INSTDIR\Soat.exe" "" "$INSTDIR\Soat.exe" 0
  ${EndIf}
  WriteRegStr HKCU "Software\Soat" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${APP}" "FriendlyAppName" "Soát"
  WriteRegStr HKCU "${APP}\shell\open\command" "" '"$INSTDIR\Soat.exe" "%1"'
  !insertmacro Offer ".docx"
  !insertmacro Offer ".doc"
  !insertmacro Offer ".pdf"
  ; A folder of drafts is a review round.
  WriteRegStr HKCU "${FOLDER}" "" "Rà soát thư mục này bằng Soát"
  WriteRegStr HKCU "${FOLDER}" "Icon" "$INSTDIR\Soat.exe,0"
  WriteRegStr HKCU "${FOLDER}" "MultiSelectModel" "Single"
  WriteRegStr HKCU "${FOLDER}\command" "" '"$INSTDIR\Soat.exe" "%1"'
  ; Nobody else's files are called so: a double click installs a rule pack.
  WriteRegStr HKCU "Software\Classes\.soatpack" "" "Soat.Pack"
  WriteRegStr HKCU "Software\Classes\Soat.Pack" "" "Bộ tiêu chí của Soát"
  WriteRegStr HKCU "Software\Classes\Soat.Pack\DefaultIcon" "" "$INSTDIR\Soat.exe,0"
  WriteRegStr HKCU "Software\Classes\Soat.Pack\shell\open\command" "" '"$INSTDIR\Soat.exe" "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Soát"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Soát authors"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Soat.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\${REMOVER}"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\${REMOVER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  !insertmacro TellExplorer
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro REMOVE
  Delete "$INSTDIR\${REMOVER}"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Soát.lnk"
  Delete "$DESKTOP\Soát.lnk"
  !insertmacro Withdraw ".docx"
  !insertmacro Withdraw ".doc"
  !insertmacro Withdraw ".pdf"
  DeleteRegKey HKCU "${FOLDER}"
  DeleteRegKey /ifempty HKCU "Software\Classes\Directory\shell"
  DeleteRegKey /ifempty HKCU "Software\Classes\Directory"
  DeleteRegKey HKCU "Software\Classes\.soatpack"
  DeleteRegKey HKCU "Software\Classes\Soat.Pack"
  DeleteRegKey HKCU "${APP}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Soat"
  ; What can be made again goes; settings and log are the user's and stay.
  RMDir /r "$LOCALAPPDATA\Soat\Cache"
  RMDir "$LOCALAPPDATA\Soat"
  !insertmacro TellExplorer
SectionEnd
