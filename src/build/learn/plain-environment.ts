/** Surroundings in which programs print plain pages, open nothing and wait for nobody. */
const plain = {
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

/** What would bring back colors, or let a program open windows and ask for passwords. */
const removed: ReadonlySet<string> = new Set([
  'FORCE_COLOR',
  'CLICOLOR_FORCE',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'DBUS_SESSION_BUS_ADDRESS',
  'SSH_ASKPASS',
  'SUDO_ASKPASS',
  'GIT_ASKPASS',
  'GPG_TTY',
])

export function plainEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !removed.has(name))
  return { ...Object.fromEntries(kept), ...plain }
}
