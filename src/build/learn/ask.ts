import { devNull } from 'node:os'

/** How long a program may take for one page, in milliseconds. */
const timeLimit = 5000
const sizeLimit = 4_000_000

/** Surroundings in which programs print plain pages and wait for nobody. */
const plain = {
  PAGER: 'cat',
  MANPAGER: 'cat',
  GIT_PAGER: 'cat',
  TERM: 'dumb',
  NO_COLOR: '1',
  COLUMNS: '200',
  LC_ALL: 'C',
}

/**
 * Asks an installed program for its help; no shell is between.
 *
 * @returns what it printed, whatever its exit code; nothing if it printed nothing or took too long
 * @throws if there is no such program
 */
export async function askHelp(path: readonly string[], flag: '--help' | '-h'): Promise<string> {
  const [program = '', ...words] = path
  const { execFile } = await import('node:child_process')
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      [...words, flag],
      {
        timeout: timeLimit,
        maxBuffer: sizeLimit,
        env: { ...process.env, ...plain },
        cwd: devNull === 'nul' ? undefined : '/',
      },
      (error, stdout, stderr) => {
        if (error && 'code' in error && error.code === 'ENOENT') reject(error)
        else resolve(stdout.trim() === '' ? stderr : stdout)
      },
    )
    child.stdin?.end()
  })
}
