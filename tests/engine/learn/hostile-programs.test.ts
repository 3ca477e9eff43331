import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { learnFromHelp } from '../../../src/engine/learn/learn-from-help.js'
import { needing } from '../../needs.js'

/** Programs that misbehave when asked for help. */
const { PATH, TMPDIR } = process.env

let folder = ''
let temporary = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ddd-hostile-'))
  temporary = mkdtempSync(join(tmpdir(), 'ddd-hostile-tmp-'))
  process.env.PATH = `${folder}${delimiter}${PATH}`
  process.env.TMPDIR = temporary
})
afterAll(() => {
  process.env.PATH = PATH
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
})

/** Shell command that prints a help page with one option. */
const page = `printf 'Usage: boat\\n\\nOptions:\\n  -a, --all   All\\n'`

function program(script: string): void {
  writeFileSync(join(folder, 'boat'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'boat'), 0o755)
}

const file = (name: string) => join(folder, name)

/** Learns with short limits; returns the outcome and how long it took. */
async function learn(limits = {}, signal?: AbortSignal) {
  const notices: string[] = []
  const slow: string[] = []
  const start = performance.now()
  const result = await learnFromHelp('boat', {
    limits: { callTimeoutMs: 600, totalTimeoutMs: 5000, slowCallMs: 200, ...limits },
    onNotice: (message) => notices.push(message),
    onSlow: (command) => slow.push(command),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
  return {
    notices,
    slow,
    ms: performance.now() - start,
    error: result instanceof Error ? result.message : undefined,
    names: result instanceof Error ? [] : result.map(({ path }) => path.join(' ')),
    flags:
      result instanceof Error ? [] : result.flatMap(({ options }) => options.flatMap(({ flags }) => flags)),
  }
}

/** Whether the process whose id is in a file is still running. */
async function isRunning(name: string): Promise<boolean> {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      // A zombie has exited, even if nobody has read its exit code.
      const stat = readFileSync(`/proc/${readFileSync(file(name), 'utf8').trim()}/stat`, 'utf8')
      if (/\) Z /.test(stat)) return false
    } catch {
      return false
    }
    await sleep(50)
  }
  return true
}

describe('learn stops a program', () => {
  it('that ignores SIGTERM', async () => {
    program(`trap '' TERM INT HUP; echo $$ > ${file('pid')}; ${page}; while :; do sleep 0.1; done`)
    const { flags, ms, notices, slow } = await learn()
    expect(flags).toContain('--all')
    expect(ms).toBeLessThan(3000)
    expect(notices).toEqual(['boat --help did not exit within 0.6 s and was stopped'])
    expect(slow).toEqual(['boat --help'])
    expect(await isRunning('pid')).toBe(false)
  })

  it('whose children keep running, with and without the pipe', async () => {
    program(`(sleep 60; :) & echo $! > ${file('one')}
(sleep 60; :) >/dev/null 2>&1 & echo $! > ${file('two')}
${page}`)
    const { flags, ms } = await learn()
    expect(flags).toContain('--all')
    expect(ms).toBeLessThan(1500)
    expect(await isRunning('one')).toBe(false)
    expect(await isRunning('two')).toBe(false)
  })

  needing('linux').it('whose child leaves the process group', async () => {
    program(`setsid sh -c 'echo $$ > ${file('pid')}; sleep 60; :' &
while [ ! -s ${file('pid')} ]; do sleep 0.01; done; ${page}`)
    const { flags, ms } = await learn()
    expect(flags).toContain('--all')
    expect(ms).toBeLessThan(1500)
    expect(await isRunning('pid')).toBe(false)
  })

  it('that never stops printing', async () => {
    program(`echo $$ > ${file('pid')}; exec yes '  -a, --all   All'`)
    const { error, ms, notices } = await learn({ maxCallBytes: 1_000_000, callTimeoutMs: 5000 })
    expect(error).toContain('printed no readable help')
    expect(notices).toEqual(['boat --help printed more than 1 MB and was stopped'])
    expect(ms).toBeLessThan(3000)
    expect(await isRunning('pid')).toBe(false)
  })

  it('that never stops printing errors', async () => {
    program(`exec yes >&2`)
    expect((await learn({ maxCallBytes: 1_000_000, callTimeoutMs: 5000 })).notices).toHaveLength(1)
  })

  it('when the user presses Ctrl-C', async () => {
    program(`trap '' TERM; echo $$ > ${file('pid')}; while :; do sleep 0.1; done`)
    const { error, ms } = await learn(
      { callTimeoutMs: 60_000, totalTimeoutMs: 60_000 },
      AbortSignal.timeout(500),
    )
    expect(error).toMatch(/abort|timeout/i)
    expect(ms).toBeLessThan(2000)
    expect(await isRunning('pid')).toBe(false)
    expect(readdirSync(temporary)).toEqual([])
  })
})

describe('learn gives a program', () => {
  it('no input, no terminal, and no pager', async () => {
    program(`cat > ${file('input')}; (cat < /dev/tty) > ${file('tty')} 2>/dev/null
echo "$PAGER $TERM [$DISPLAY]" > ${file('env')}; ${page}`)
    process.env.DISPLAY = ':0'
    const { flags, ms } = await learn()
    delete process.env.DISPLAY
    expect(flags).toContain('--all')
    expect(ms).toBeLessThan(600)
    expect(readFileSync(file('env'), 'utf8')).toBe('cat dumb []\n')
    expect(readFileSync(file('input'), 'utf8')).toBe('')
  })

  it('a new empty folder for each call, and removes it', async () => {
    program(`pwd >> ${file('folders')}; ls -A | wc -l >> ${file('counts')}; mkdir -p a/b; echo x > a/b/c; mktemp > /dev/null
case "$*" in --help) printf 'Usage: boat COMMAND\\n\\nCommands:\\n  row   Row\\n' ;; *) ${page} ;; esac`)
    const before = readdirSync('.').sort()
    await learn()
    const folders = readFileSync(file('folders'), 'utf8').trim().split('\n')
    expect(new Set(folders).size).toBe(2)
    expect(folders.every((path) => path.startsWith(temporary))).toBe(true)
    expect(readFileSync(file('counts'), 'utf8').trim().split(/\s+/)).toEqual(['0', '0'])
    expect(readdirSync(temporary)).toEqual([])
    expect(readdirSync('.').sort()).toEqual(before)
  })
})

describe('learn asks', () => {
  const log = () => readFileSync(file('log'), 'utf8').trim().split('\n').sort()

  it('only for what the pages list, and for -h only if the program supports it', async () => {
    program(`echo "$*" >> ${file('log')}
case "$*" in
  --help) printf 'Usage: boat COMMAND\\n\\nCommands:\\n  row   Row\\n  sink  Sink\\n\\nOptions:\\n  -a   All\\n\\nExamples:\\n  shutdown   now\\n' ;;
  *) echo done ;;
esac`)
    const { names } = await learn()
    expect(names).toEqual(['boat', 'boat row', 'boat sink'])
    expect(log()).toEqual(['--help', 'row --help', 'sink --help'])
  })

  it('for -h too if --help exits without help', async () => {
    program(`echo "$*" >> ${file('log')}
case "$*" in
  --help) printf 'Usage: boat [-h] COMMAND\\n\\nCommands:\\n  row   Row\\n  sail  Sail\\n  wait  Wait\\n' ;;
  "row --help") echo 'unknown option: --help' ;;
  "row -h") printf 'Usage: boat row\\n\\nOptions:\\n  -f, --fast   Row fast\\n' ;;
  "sail --help") printf 'Usage: boat sail\\n\\nOptions:\\n  --jib   Set the jib\\n' ;;
  *) sleep 60 ;;
esac`)
    const { flags } = await learn()
    expect(flags).toEqual(['-f', '--fast', '--jib'])
    expect(log()).toEqual(['--help', 'row --help', 'row -h', 'sail --help', 'wait --help'])
  })

  it('no subcommands of a program that does not support --help', async () => {
    program(
      `echo "$*" >> ${file('log')}; printf 'Usage: boat COMMAND\\n\\nCommands:\\n  row   Row\\n'; sleep 60`,
    )
    expect((await learn()).names).toEqual(['boat'])
    expect(log()).toEqual(['--help'])
  })

  it('no subcommands of a command that prints the page of a parent', async () => {
    program(`echo "$*" >> ${file('log')}
case "$*" in
  "row --help") printf 'Usage: boat row COMMAND\\n\\nCommands:\\n  fast   Fast\\n' ;;
  *) printf 'Usage: boat COMMAND\\n\\nCommands:\\n  row   Row\\n  sail   Sail\\n' ;;
esac`)
    expect((await learn()).names).toEqual(['boat', 'boat row', 'boat row fast', 'boat sail'])
    expect(log()).toEqual(['--help', 'row --help', 'row fast --help', 'sail --help'].sort())
  })

  const endless = `echo "$*" >> ${'LOG'}; i=$#; printf "Usage: $* COMMAND\\n\\nCommands:\\n"
for name in a b c d e f g h; do echo "  $name$i   Go on"; done`

  it('up to the limit of calls, and keeps the commands that were listed', async () => {
    program(endless.replace('LOG', file('log')))
    const { names, notices } = await learn({ maxCalls: 20, totalTimeoutMs: 60_000 })
    expect(log()).toHaveLength(20)
    expect(names.length).toBeGreaterThan(20)
    expect(notices).toEqual(['Stopped asking boat for help after 20 calls: some options are missing'])
  })

  it('up to the limit of time', async () => {
    program(`${endless.replace('LOG', file('log'))}\nsleep 0.3`)
    const { ms, notices } = await learn({ totalTimeoutMs: 1000 })
    expect(ms).toBeLessThan(2500)
    expect(notices.join()).toContain('for help after 1 s:')
  })

  it('up to the remaining time, even within one call', async () => {
    program(`${page}; exec sleep 10`)
    const { flags, notices } = await learn({ callTimeoutMs: 60_000, totalTimeoutMs: 500 })
    expect(flags).toContain('--all')
    expect(notices).toEqual([
      expect.stringMatching(/^boat --help did not exit within 0\.\d s and was stopped$/),
      'Stopped asking boat for help after 0.5 s: some options are missing',
    ])
  })

  it('up to the limit of output', async () => {
    program(`${endless.replace('LOG', file('log'))}\necho; head -c 100000 /dev/zero | tr '\\0' x`)
    const { notices } = await learn({ maxTotalBytes: 500_000, totalTimeoutMs: 60_000 })
    expect(log().length).toBeLessThan(12)
    expect(notices.join()).toContain('after 0.5 MB of output')
  })

  it('up to the remaining output, even within one call', async () => {
    program(`exec yes '  -a, --all   All'`)
    const { notices } = await learn({
      maxCallBytes: 4_000_000,
      maxTotalBytes: 1_000_000,
      callTimeoutMs: 60_000,
      totalTimeoutMs: 60_000,
    })
    expect(notices).toEqual(['boat --help printed more than 1 MB and was stopped'])
  })

  it('and reports a program that cannot be started', async () => {
    writeFileSync(file('boat'), '#!/bin/sh\n')
    chmodSync(file('boat'), 0o644)
    expect((await learn()).error).toContain("Program “boat” can't be started (permission denied)")
  })
})
