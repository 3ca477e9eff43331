export { type Change, type InstallableFile, makeChanges, planInstall, planUninstall } from './install.js'
export { completionsFolder, type StartupShellName, startupShells } from './startup.js'
