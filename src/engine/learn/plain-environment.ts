/** Makes programs print plain text, open no pager or editor and never prompt. */
const overrides = {
  PAGER: 'cat',
  MANPAGER: 'cat',
  GIT_PAGER: 'cat',
  SYSTEMD_PAGER: 'cat',
  AWS_PAGER: '',
  EDITOR: 'true',
  VISUAL: 'true',
  BROWSER: 'true',
  GIT_TERMINAL_PROMPT: '0',
  DEBIAN_FRONTEND: 'noninteractive',
  TERM: 'dumb',
  NO_COLOR: '1',
  COLUMNS: '200',
  LC_ALL: 'C',
}

/** Variables that would force colors or another format, or let a program open windows or ask for passwords. */
const removedVariables: ReadonlySet<string> = new Set([
  'FORCE_COLOR',
  'CLICOLOR_FORCE',
  'MANOPT',
  'MANROFFOPT',
  'MAN_KEEP_FORMATTING',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'DBUS_SESSION_BUS_ADDRESS',
  'SSH_ASKPASS',
  'SUDO_ASKPASS',
  'GIT_ASKPASS',
  'GPG_TTY',
])

/** Returns an environment in which programs print plain, non-interactive output. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !removedVariables.has(name))
  return { ...Object.fromEntries(kept), ...overrides }
}
