@echo off
rem Starts Audio. First use builds; later uses build again only when a source file has changed.
setlocal
set "root=%~dp0"
set "program=%root%artifacts\audio\Audio.Cli.exe"
set "stamp=%root%artifacts\audio.built"
where dotnet >nul 2>nul || (echo audio: the .NET 10 SDK is missing. Please install it: https://dotnet.microsoft.com/download 1>&2 & exit /b 1)
if not exist "%program%" goto build
if not exist "%stamp%" goto build
powershell -NoProfile -Command "$t = (Get-Item '%stamp%').LastWriteTimeUtc; if (Get-ChildItem '%root%src','%root%global.json','%root%Directory.*.props' -Recurse | Where-Object LastWriteTimeUtc -gt $t | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto run
:build
where espeak-ng >nul 2>nul || echo audio: espeak-ng is missing; install it with: winget install eSpeak-NG.eSpeak-NG 1>&2
echo audio: building (once, and again when the sources change) 1>&2
if not exist "%root%artifacts" mkdir "%root%artifacts"
copy nul "%stamp%.new" >nul
dotnet publish "%root%src\Audio.Cli" -c Release --use-current-runtime --self-contained false -v quiet --nologo -o "%root%artifacts\audio" 1>&2
if errorlevel 1 (echo audio: the build failed 1>&2 & exit /b 1)
move /y "%stamp%.new" "%stamp%" >nul
:run
"%program%" %*
exit /b %errorlevel%
