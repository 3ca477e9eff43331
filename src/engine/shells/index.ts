export { applyInstallPlan } from './apply-install-plan.js'
export type { FileChange } from './install-plan.js'
export { type InstallableFile, planInstall } from './plan-install.js'
export { planUninstall } from './plan-uninstall.js'
export {
  completionsFolder,
  type StartupShellName,
  startupShellNames,
  startupShells,
} from './startup-shells.js'
