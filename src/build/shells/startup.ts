import { homedir } from 'node:os'
import { join } from 'node:path'

/** A shell whose start-up file can load completions. */
export interface StartupShell {
  /** Ending of its files of completions. */
  extension: string
  /** Its start-up file. */
  file(home: string, env: NodeJS.ProcessEnv): string
  /** What loads all files of completions in the data folder, and is silent where there is none. */
  loader: string
}

export type StartupShellName = 'bash' | 'zsh' | 'fish' | 'powershell'

export const startupShells: Readonly<Record<StartupShellName, StartupShell>> = {
  bash: {
    extension: 'bash',
    file: (home) => join(home, '.bashrc'),
    loader: `for __ddd_file in "\${XDG_DATA_HOME:-$HOME/.local/share}"/ddd-build/*.bash; do
  if [ -r "$__ddd_file" ]; then . "$__ddd_file"; fi
done
unset __ddd_file`,
  },
  zsh: {
    extension: 'zsh',
    file: (home, { ZDOTDIR }) => join(ZDOTDIR || home, '.zshrc'),
    loader: `for __ddd_file in "\${XDG_DATA_HOME:-$HOME/.local/share}"/ddd-build/*.zsh(N); do
  source "$__ddd_file"
done
unset __ddd_file`,
  },
  fish: {
    extension: 'fish',
    file: (home, { XDG_CONFIG_HOME }) => join(XDG_CONFIG_HOME || join(home, '.config'), 'fish/config.fish'),
    loader: `set -l __ddd_data $HOME/.local/share
set -q XDG_DATA_HOME; and test -n "$XDG_DATA_HOME"; and set __ddd_data $XDG_DATA_HOME
for __ddd_file in $__ddd_data/ddd-build/*.fish
    source $__ddd_file
end`,
  },
  powershell: {
    extension: 'ps1',
    file: (home, { XDG_CONFIG_HOME }) =>
      process.platform === 'win32'
        ? join(home, 'Documents/PowerShell/profile.ps1')
        : join(XDG_CONFIG_HOME || join(home, '.config'), 'powershell/profile.ps1'),
    loader: `$__ddd_data = if ($env:XDG_DATA_HOME) { $env:XDG_DATA_HOME } else { Join-Path $HOME '.local/share' }
Get-ChildItem -Path (Join-Path $__ddd_data 'ddd-build') -Filter '*.ps1' -ErrorAction SilentlyContinue |
    ForEach-Object { . $_.FullName }`,
  },
}

/** Where the files of completions lie: `$XDG_DATA_HOME/ddd-build`, see the XDG Base Directory Specification. */
export function completionsFolder(env: NodeJS.ProcessEnv = process.env, home: string = homedir()): string {
  return join(env.XDG_DATA_HOME || join(home, '.local/share'), 'ddd-build')
}
