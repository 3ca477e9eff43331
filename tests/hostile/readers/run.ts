import { spawn } from 'node:child_process'

export interface RunResult {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs a program asynchronously, for at most two minutes. */
export function run(
  program: string,
  words: readonly string[],
  { cwd, env = process.env, input = '' }: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<RunResult> {
  return new Promise((done, fail) => {
    const child = spawn(program, words, { cwd, env, timeout: 280_000, killSignal: 'SIGKILL' })
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes))
    child.on('error', fail)
    child.on('close', (status) =>
      done({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    )
    // A program may exit without reading its input.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
