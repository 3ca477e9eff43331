import { join } from 'node:path'
import { homeFolder, xdgFolder, zshFolder } from './user-folders.js'

/** A shell whose startup file can load completions. */
export interface StartupShell {
  /** Its name as its authors write it. */
  title: string
  /** Extension of its completion files. */
  extension: string
  /**
   * Returns the path of its startup file.
   *
   * @throws UserError if HOME or ZDOTDIR is invalid
   */
  startupFile(): string
  /** Lines that load all completion files in the data folder, silently if there are none. ASCII only. */
  loader: string
  /** Lines that earlier versions wrote, so that they can be replaced or removed. */
  previousLoaders: readonly string[]
}

export const startupShellNames = ['bash', 'zsh', 'fish', 'powershell'] as const
export type StartupShellName = (typeof startupShellNames)[number]

// Like us, the loaders ignore a relative XDG_DATA_HOME: otherwise a shell would run files from its working directory.
export const startupShells: Readonly<Record<StartupShellName, StartupShell>> = {
  bash: {
    title: 'Bash',
    extension: 'bash',
    startupFile: () => join(homeFolder(), '.bashrc'),
    loader: `__ddd_data=$HOME/.local/share
case \${XDG_DATA_HOME-} in /*) __ddd_data=$XDG_DATA_HOME ;; esac
for __ddd_file in "$__ddd_data"/ddd-build/*.bash; do
  if [ -r "$__ddd_file" ]; then . "$__ddd_file"; fi
done
unset __ddd_data __ddd_file`,
    previousLoaders: [
      `for __ddd_file in "\${XDG_DATA_HOME:-$HOME/.local/share}"/ddd-build/*.bash; do
  if [ -r "$__ddd_file" ]; then . "$__ddd_file"; fi
done
unset __ddd_file`,
    ],
  },
  zsh: {
    title: 'Zsh',
    extension: 'zsh',
    startupFile: () => join(zshFolder(), '.zshrc'),
    loader: `__ddd_data=$HOME/.local/share
case \${XDG_DATA_HOME-} in /*) __ddd_data=$XDG_DATA_HOME ;; esac
for __ddd_file in "$__ddd_data"/ddd-build/*.zsh(N); do
  source "$__ddd_file"
done
unset __ddd_data __ddd_file`,
    previousLoaders: [
      `for __ddd_file in "\${XDG_DATA_HOME:-$HOME/.local/share}"/ddd-build/*.zsh(N); do
  source "$__ddd_file"
done
unset __ddd_file`,
    ],
  },
  fish: {
    title: 'fish',
    extension: 'fish',
    startupFile: () => join(xdgFolder('XDG_CONFIG_HOME', '.config'), 'fish/config.fish'),
    loader: `set -l __ddd_data $HOME/.local/share
string match -q '/*' -- "$XDG_DATA_HOME"; and set __ddd_data $XDG_DATA_HOME
for __ddd_file in $__ddd_data/ddd-build/*.fish
    source $__ddd_file
end`,
    previousLoaders: [
      `set -l __ddd_data $HOME/.local/share
set -q XDG_DATA_HOME; and test -n "$XDG_DATA_HOME"; and set __ddd_data $XDG_DATA_HOME
for __ddd_file in $__ddd_data/ddd-build/*.fish
    source $__ddd_file
end`,
    ],
  },
  powershell: {
    title: 'PowerShell',
    extension: 'ps1',
    startupFile: () =>
      process.platform === 'win32'
        ? join(homeFolder(), 'Documents/PowerShell/profile.ps1')
        : join(xdgFolder('XDG_CONFIG_HOME', '.config'), 'powershell/profile.ps1'),
    loader: `$__ddd_data = Join-Path $HOME '.local/share'
if ($env:XDG_DATA_HOME -and [IO.Path]::IsPathRooted($env:XDG_DATA_HOME)) { $__ddd_data = $env:XDG_DATA_HOME }
Get-ChildItem -Path (Join-Path $__ddd_data 'ddd-build') -Filter '*.ps1' -ErrorAction SilentlyContinue |
    ForEach-Object { . $_.FullName }`,
    previousLoaders: [
      `$__ddd_data = if ($env:XDG_DATA_HOME) { $env:XDG_DATA_HOME } else { Join-Path $HOME '.local/share' }
Get-ChildItem -Path (Join-Path $__ddd_data 'ddd-build') -Filter '*.ps1' -ErrorAction SilentlyContinue |
    ForEach-Object { . $_.FullName }`,
    ],
  },
}

/**
 * Returns the folder of completion files: `$XDG_DATA_HOME/ddd-build`, see the XDG Base Directory Specification.
 *
 * @throws UserError if neither XDG_DATA_HOME nor HOME is an absolute path
 */
export function completionsFolder(): string {
  return join(xdgFolder('XDG_DATA_HOME', '.local/share'), 'ddd-build')
}
