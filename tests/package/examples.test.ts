import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createServer, build as viteBuild } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { needing } from '../needs.js'

const root = resolve(import.meta.dirname, '../..')
/** Temporary folder with a copy of the examples. */
const folder = mkdtempSync(join(tmpdir(), 'ddd-examples-'))
const at = (...path: string[]) => join(folder, ...path)
const readText = (...path: string[]) => readFileSync(at(...path), 'utf8')

/** Runs a command in an example. Doesn't throw if the command fails. */
function run(cwd: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(command, [...args], {
    cwd: at(cwd),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  })
}
const dddBuild = (cwd: string, ...args: string[]) => run(cwd, 'npx', ['--no-install', 'ddd-build', ...args])

// Copies the examples next to a `node_modules` with the package as npm packs it, and links to its dependencies.
beforeAll(() => {
  const modules = at('node_modules')
  mkdirSync(join(modules, 'ddd-build'), { recursive: true })
  mkdirSync(join(modules, '.bin'))
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  execFileSync('tar', ['-xzf', at(tarball), '-C', join(modules, 'ddd-build'), '--strip-components=1'])
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name))
  symlinkSync('../ddd-build/dist/cli/main.js', join(modules, '.bin/ddd-build'))
  chmodSync(join(modules, 'ddd-build/dist/cli/main.js'), 0o755)
  // Skip output from running the examples in place.
  const isOurs = (path: string) => !/[/\\](?:node_modules|out|dist)$/.test(path)
  cpSync(join(root, 'examples'), folder, { recursive: true, filter: isOurs })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('all examples', () => {
  it('have a README without broken links, and are listed in docs/extending.md', () => {
    const overview = readFileSync(join(root, 'docs/extending.md'), 'utf8')
    for (const name of readdirSync(join(root, 'examples'))) {
      const page = readFileSync(join(root, 'examples', name, 'README.md'), 'utf8')
      for (const [, target = ''] of page.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
        expect(existsSync(join(root, 'examples', name, target)), `${name}: ${target}`).toBe(true)
      expect(overview).toContain(`](../examples/${name})`)
    }
  })

  it('type-check with the packed package, like the code in docs/extending.md', () => {
    const document = readFileSync(join(root, 'docs/extending.md'), 'utf8')
    const blocks = [...document.matchAll(/^```ts\n([\s\S]*?)^```/gm)]
    expect(blocks.length).toBeGreaterThan(0)
    mkdirSync(at('docs'))
    for (const [index, [, code = '']] of blocks.entries()) writeFileSync(at(`docs/block-${index}.ts`), code)
    const compilerOptions = {
      target: 'ES2022',
      module: 'NodeNext',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: ['node'],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      allowJs: true,
      checkJs: true,
      skipLibCheck: true,
      noEmit: true,
    }
    writeFileSync(
      at('tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['*/*.ts', '*/*.mjs'], exclude: ['node_modules'] }),
    )
    const { stdout } = run('.', process.execPath, [
      'node_modules/typescript/bin/tsc',
      '-p',
      '.',
      '--listFiles',
    ])
    expect(stdout.split('\n').filter((line) => line.includes('error TS'))).toEqual([])
    for (const path of ['custom-shape/ddd-build.config.ts', 'script/build-notes.mjs', 'docs/block-0.ts'])
      expect(stdout).toContain(path)
    expect(stdout).toContain('node_modules/ddd-build/dist/index.d.ts')
  })
})

describe('custom-shape', () => {
  it('reads its notes, with positions', () => {
    expect(dddBuild('custom-shape', '--format', 'json').status).toBe(0)
    const { commands } = JSON.parse(readText('custom-shape/out/notes.json'))
    expect(
      commands.map(({ value, description, line, column }: Record<string, unknown>) => [
        `${line}:${column}`,
        value,
        description,
      ]),
    ).toEqual([
      ['4:1', 'tar -xf FILE', 'Extract an archive'],
      ['5:1', 'tar -czf FILE FOLDER', 'Create a compressed archive of a folder'],
      ['6:1', 'tar -tf FILE | less', 'List the contents of an archive, page by page'],
    ])
  })

  it('leaves blocks with other lines to the built-in shapes, without losing text', () => {
    const block = '```cmd\n  tar -xf A => unpacks it\nsomething else\n```\n'
    writeFileSync(at('custom-shape/other.md'), `# Other\n\n${block}\n- ${block.replaceAll('\n', '\n  ')}`)
    const { stdout } = dddBuild('custom-shape', 'other.md', '--format', 'json', '--stdout')
    expect(stdout.split('something else').length - 1).toBeGreaterThanOrEqual(2)
  })

  it.each([
    ['in a list', '- archives\n\n  ```cmd\n  tar -xf FILE => unpacks it\n  ```\n'],
    ['in a block quote', '> archives\n>\n> ```cmd\n> tar -xf FILE => unpacks it\n> ```\n'],
    ['with CRLF', '- archives\r\n\r\n  ```cmd\r\n  tar -xf FILE => unpacks it\r\n  ```\r\n'],
  ])('reads a block %s', (_, text) => {
    writeFileSync(at('custom-shape/other.md'), `# Archives\n\n${text}`)
    const { stdout } = dddBuild('custom-shape', 'other.md', '--format', 'json', '--stdout')
    expect(JSON.parse(stdout).commands).toMatchObject([
      { value: 'tar -xf FILE', description: 'unpacks it', line: 6, column: 3 },
    ])
  })
})

describe('custom-rule', () => {
  it('reports findings with their position and the severity from the config', () => {
    const { stdout, status } = dddBuild('custom-rule', 'check', '--reporter', 'json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'notes/cleaning.md',
        line: 5,
        column: 21,
        severity: 'warning',
        ruleId: 'says-what-is-lost',
        reason: "“docker container rm web” deletes something, but the notes don't describe it",
        note: 'Describe what is deleted and whether it can be restored.',
        isFixable: false,
      },
    ])
    expect(dddBuild('custom-rule', 'check', '--strict').status).toBe(1)
  })

  it('can be disabled as its README says', () => {
    const [directive = ''] = /<!-- .*? -->/.exec(readText('custom-rule/README.md')) ?? []
    writeFileSync(at('custom-rule/silent.md'), `# Silent\n\n${directive}\n- \`docker rm web\`\n`)
    expect(dddBuild('custom-rule', 'check', '--strict', 'silent.md').status).toBe(0)
  })
})

describe('custom-emitter', () => {
  it('writes a cheat sheet for navi', () => {
    expect(dddBuild('custom-emitter').status).toBe(0)
    expect(readText('custom-emitter/out/navi/notes.cheat')).toBe(String.raw`% Containers, Run

# Start a shell in a new container
docker run -it <image_name> sh

# Set the restart policy of a container
docker update --restart <no_or_always_or_unless_stopped> <container>

# Follow the log output, filtered by a word
docker logs -f <container> | grep <word>

$ no_or_always_or_unless_stopped: printf '%s\n' 'no' 'always' 'unless-stopped'

% Containers, Look

# List running containers
docker ps

# Show the container's process id
docker inspect --format '{{.State.Pid}}' <your_container>
`)
  })

  it('skips commands with mistakes, and commands that navi cannot run', () => {
    const notes =
      '# Some\n\n- `docker ps –a` - all\n- `$(pwd)/run.sh` - runs it\n- `docker images` - all images\n'
    writeFileSync(at('custom-emitter/some.md'), notes)
    const { stdout } = dddBuild('custom-emitter', 'some.md', '--format', 'navi', '--stdout')
    expect(stdout).toBe('% Containers\n\n# all images\ndocker images\n')
  })
})

describe('script', () => {
  it('prints the contents of the notes, and builds', () => {
    const { stdout, status } = run('script', 'npm', ['run', '--silent', 'notes'])
    expect(stdout.split('\n')).toEqual([
      'git: 4 subcommands, 0 options',
      'notes/git.md:6:3: “git remote -v” has no description, so it gets no card',
      '4 commands, 1 of them without a description',
      'new: notes.json',
      '',
    ])
    expect(status).toBe(0)
    expect(run('script', 'npm', ['run', '--silent', 'notes']).stdout).toContain('same: notes.json')
  })

  it('reports user errors in one sentence', () => {
    cpSync(at('script'), at('no-notes'), { recursive: true })
    rmSync(at('no-notes/notes'), { recursive: true })
    const { stderr, status } = run('no-notes', process.execPath, ['build-notes.mjs'])
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('notes')
    expect([2, 3]).toContain(status)
  })

  it('stops on its signal without writing anything', () => {
    cpSync(at('script'), at('too-late'), { recursive: true })
    rmSync(at('too-late/out'), { recursive: true, force: true })
    const text = readText('too-late/build-notes.mjs')
    const hasty = text.replace('AbortSignal.timeout(60_000)', 'AbortSignal.timeout(0)')
    expect(hasty).not.toBe(text)
    writeFileSync(at('too-late/build-notes.mjs'), hasty)
    const { stderr, status } = run('too-late', process.execPath, ['build-notes.mjs'])
    expect(status).toBe(1)
    expect(stderr).toContain('TimeoutError')
    expect(existsSync(at('too-late/out'))).toBe(false)
  })

  it('shows its progress', () => {
    cpSync(at('script'), at('many'), { recursive: true })
    for (let index = 0; index < 40; index += 1)
      writeFileSync(at(`many/notes/${index}.md`), `# ${index}\n\n- \`git stash drop ${index}\` - drops it\n`)
    expect(run('many', process.execPath, ['build-notes.mjs']).stderr).toMatch(/\r\d+ of 41 files/)
  })
})

describe('pre-commit', () => {
  const good = '# Ships\n\n- `docker ps` - lists containers\n'
  const bad = '# Ships\n\n- `docker ps –a` - lists all of them\n'
  const git = (...args: string[]) =>
    run('hook', 'git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      TMPDIR: at('hook-temporary'),
    })
  const write = (name: string, text: string) => {
    mkdirSync(dirname(at('hook', name)), { recursive: true })
    writeFileSync(at('hook', name), text)
  }

  beforeAll(() => {
    mkdirSync(at('hook'))
    mkdirSync(at('hook-temporary'))
    git('init', '--quiet')
    symlinkSync('../node_modules', at('hook/node_modules'))
    write('.gitignore', 'node_modules\n')
    write('package.json', '{ "private": true }')
    mkdirSync(at('hook/.git/hooks'), { recursive: true })
    cpSync(at('pre-commit/pre-commit'), at('hook/.git/hooks/pre-commit'))
    git('add', '.')
  })

  it('allows a commit without notes', () => {
    write('notes/not staged.md', bad)
    expect(git('commit', '--quiet', '-m', 'a')).toMatchObject({ status: 0, stdout: '' })
  })

  it('allows good notes with links to files committed earlier', () => {
    write('notes/a ship.md', `${good}\nSee [the package](../package.json).\n`)
    git('add', 'notes/a ship.md')
    expect(git('commit', '-m', 'b').status).toBe(0)
    expect(git('log', '--format=%s').stdout).toBe('b\na\n')
  })

  it('rejects bad notes as staged', () => {
    write("notes/it's bad.md", bad)
    git('add', "notes/it's bad.md")
    write("notes/it's bad.md", good)
    const { status, stdout, stderr } = git('commit', '-m', 'c')
    expect(status).not.toBe(0)
    expect(stdout + stderr).toMatch(/notes\/it's bad\.md[\s\S]*3:14 +warning .*typographic-dash/)
    expect(git('log', '--format=%s').stdout).toBe('b\na\n')
    git('add', "notes/it's bad.md")
    write("notes/it's bad.md", bad)
    expect(git('commit', '-m', 'd').status).toBe(0)
    expect(readdirSync(at('hook-temporary'))).toEqual([])
  })
})

describe('vite-plugin', () => {
  it('bundles only the parts of the notes that are used', async () => {
    await viteBuild({ root: at('vite-plugin'), logLevel: 'error' })
    const [name = ''] = readdirSync(at('vite-plugin/dist/assets'))
    const bundle = readText('vite-plugin/dist/assets', name)
    expect(bundle).toContain('ssh-keygen -t ed25519')
    expect(bundle).toContain('Install my public key on a host')
    expect(bundle).not.toContain('formatVersion')
  })

  it('follows each save in development, until the server is closed', async () => {
    const server = await createServer({
      root: at('vite-plugin'),
      logLevel: 'error',
      server: { port: 0, host: '127.0.0.1' },
    })
    const served = async () => (await server.transformRequest('virtual:notes'))?.code ?? ''
    try {
      await server.listen()
      expect(await served()).toContain('ssh-keygen')
      expect(await served()).not.toContain('ssh-agent')
      // The watcher may not have started yet, so the note is saved until it is noticed.
      await expect
        .poll(
          () => {
            writeFileSync(at('vite-plugin/notes/agent.md'), '# Agent\n\n- `ssh-agent bash` - holds my keys\n')
            return served()
          },
          { timeout: 200_000, interval: 300 },
        )
        .toContain('ssh-agent')
    } finally {
      await server.close()
    }
    await sleep(300)
    const before = readText('vite-plugin/out/notes.json')
    writeFileSync(at('vite-plugin/notes/agent.md'), '# Agent\n\n- `ssh-add -l` - lists my keys\n')
    await sleep(1_500)
    expect(readText('vite-plugin/out/notes.json')).toBe(before)
  })
})

interface Workflow {
  name: string
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, { 'runs-on': string; steps: { uses?: string; run?: string; with?: object }[] }>
}

describe('github-workflow', () => {
  const text = readFileSync(join(root, 'examples/github-workflow/notes.yml'), 'utf8')
  const workflow: Workflow = parse(text)
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

  it('is a workflow with read-only permissions', () => {
    expect(Object.keys(workflow)).toEqual(['name', 'on', 'permissions', 'jobs'])
    expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request'])
    expect(workflow.permissions).toEqual({ contents: 'read' })
    for (const job of Object.values(workflow.jobs)) {
      expect(Object.keys(job)).toEqual(['runs-on', 'steps'])
      expect(job['runs-on']).toBe('ubuntu-latest')
    }
    for (const step of steps) {
      expect('uses' in step).not.toBe('run' in step)
      if (step.uses !== undefined) expect(step.uses).toMatch(/^actions\/[a-z-]+@v\d+$/)
    }
  })

  needing('github-parser').it("is valid for GitHub's own parser", () => {
    const content = text.replace('runs-on', 'run-on')
    const script = `
      const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')
      const errors = [${JSON.stringify(text)}, ${JSON.stringify(content)}].map((content) =>
        parseWorkflow({ name: 'notes.yml', content }, new NoOperationTraceWriter()).context.errors.getErrors().length)
      console.log(errors.join(' '))`
    writeFileSync(at('parse-workflow.mjs'), script)
    // Node itself needs import attributes for JSON files; tsx doesn't.
    const { stdout } = run('.', process.execPath, ['--import', 'tsx', 'parse-workflow.mjs'])
    expect(stdout).toBe('0 2\n')
  })

  it('fails on bad notes with a message at the line, and passes on good ones', () => {
    const commands = steps.flatMap(({ run: command }) => (command && command !== 'npm ci' ? [command] : []))
    expect(commands).toHaveLength(1)
    mkdirSync(at('github-workflow/notes'))
    const check = (notes: string) => {
      writeFileSync(at('github-workflow/notes/ships.md'), notes)
      return run('github-workflow', 'bash', ['-e', '-c', commands.join('\n')])
    }
    expect(check('# Ships\n\n- `docker ps -a` - lists all\n')).toMatchObject({ status: 0, stdout: '' })
    const { status, stdout } = check('# Ships\n\n- `docker ps –a` - lists all\n')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::warning file=notes\/ships\.md,line=3,col=14,title=typographic-dash::/)
  })
})
