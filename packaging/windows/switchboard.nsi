; The installer for Windows: made by packaging/windows_packages.py, which gives APP, VERSION and OUT.
;   switchboard-setup.exe /S [/AllUsers | /CurrentUser] [/FIREWALL=0] [/D=C:\folder]
;   uninstall.exe /S [/PURGE=1]       the data of an office stays unless /PURGE=1 is said
Unicode true
!define NAME "Switchboard"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
SetCompressor /SOLID lzma
ManifestDPIAware true

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"

Function .onInit
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section
  ; An older version's files go first; what a person put beside them stays.
  IfFileExists "$INSTDIR\uninstall.exe" 0 +2
    RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${APP}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\switchboard-window.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\switchboard-window.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  ; Links to numbers: a person chooses us for them in the system's settings.
  WriteRegStr SHCTX "Software\Classes\Switchboard.tel" "" "URL:Telephone number"
  WriteRegStr SHCTX "Software\Classes\Switchboard.tel" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\Switchboard.tel\shell\open\command" "" '"$INSTDIR\switchboard-window.exe" "%1"'
  WriteRegStr SHCTX "Software\Switchboard\Capabilities" "ApplicationName" "${NAME}"
  WriteRegStr SHCTX "Software\Switchboard\Capabilities\URLAssociations" "tel" "Switchboard.tel"
  WriteRegStr SHCTX "Software\Switchboard\Capabilities\URLAssociations" "callto" "Switchboard.tel"
  WriteRegStr SHCTX "Software\RegisteredApplications" "${NAME}" "Software\Switchboard\Capabilities"
  ; Phones reach us only by a rule of the firewall, which an administrator alone may write.
  ${GetParameters} $0
  ${GetOptions} $0 "/FIREWALL=" $1
  StrCmp $1 "0" done
  StrCmp $MultiUser.InstallMode "AllUsers" 0 done
    nsExec::Exec 'netsh advfirewall firewall delete rule name="${NAME}"'
    nsExec::Exec 'netsh advfirewall firewall add rule name="${NAME}" dir=in action=allow program="$INSTDIR\switchboard.exe" enable=yes profile=domain,private'
    nsExec::Exec 'netsh advfirewall firewall add rule name="${NAME}" dir=in action=allow program="$INSTDIR\switchboard-window.exe" enable=yes profile=domain,private'
  done:
SectionEnd

Section "Uninstall"
  StrCmp $MultiUser.InstallMode "AllUsers" 0 +2
    nsExec::Exec 'netsh advfirewall firewall delete rule name="${NAME}"'
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${NAME}"
  DeleteRegKey SHCTX "Software\Classes\Switchboard.tel"
  DeleteRegKey SHCTX "Software\Switchboard"
  DeleteRegValue SHCTX "Software\RegisteredApplications" "${NAME}"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\switchboard.exe"
  Delete "$INSTDIR\switchboard-window.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "${UNINSTALL}"
  ${GetParameters} $0
  ${GetOptions} $0 "/PURGE=" $1
  StrCmp $1 "1" 0 kept
    RMDir /r "$LOCALAPPDATA\switchboard"
  kept:
SectionEnd
