@echo off
rem Starts Audio. First use builds; later uses build again only when a source file has changed.
setlocal
set "AUDIO_HOME=%~dp0."
set "program=%AUDIO_HOME%\artifacts\audio\Audio.Cli.exe"
set "seen=%AUDIO_HOME%\artifacts\seen"
where dotnet >nul 2>nul || (echo audio: the .NET 10 SDK is missing. Please install it: https://dotnet.microsoft.com/download 1>&2 & exit /b 1)
if not exist "%program%" goto build
rem The copy of the sources that was built tells which have changed since: a line with a path for each.
xcopy "%AUDIO_HOME%\src" "%seen%" /d /s /i /y /l 2>nul | findstr /c:":\" >nul || goto run
:build
where espeak-ng >nul 2>nul || echo audio: espeak-ng is missing. Please run: winget install eSpeak-NG.eSpeak-NG 1>&2
echo audio: building (once, and again when the sources change) 1>&2
dotnet publish "%AUDIO_HOME%\src\Audio.Cli" -c Release --use-current-runtime --self-contained false -p:RunAnalyzers=false -v quiet --nologo -o "%AUDIO_HOME%\artifacts\audio" 1>&2
if errorlevel 1 (echo audio: the build failed 1>&2 & exit /b 1)
xcopy "%AUDIO_HOME%\src" "%seen%" /d /s /i /y /q >nul
:run
"%program%" %*
exit /b %errorlevel%
