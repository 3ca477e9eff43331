/** Programs that run the command after them. */

/** By name: the options that take the next word as their argument. */
const argumentOptions: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    sudo: ['-C', '-D', '-g', '-h', '-p', '-R', '-r', '-T', '-t', '-U', '-u', '--group', '--user'],
    doas: ['-C', '-u'],
    time: ['-f', '-o', '--format', '--output'],
    nohup: [],
    env: ['-C', '-u', '--chdir', '--unset'],
    command: [],
    exec: ['-a'],
    nice: ['-n', '--adjustment'],
    watch: ['-n', '--interval'],
    xargs: ['-a', '-d', '-E', '-I', '-L', '-n', '-P', '-s', '--delimiter', '--max-args', '--max-procs'],
  }).map(([name, options]) => [name, new Set(options)]),
)

/** Programs that run a command as another user. Unlike `time` and `watch`, they aren't words of a language. */
const userWrappers: ReadonlySet<string> = new Set(['sudo', 'doas'])

export function isWrapper(program: string): boolean {
  return argumentOptions.has(program)
}

/** Whether an option of a wrapper takes the next word as its argument: `-u` in `sudo -u ada make`. */
export function takesWrapperArgument(program: string, option: string): boolean {
  return argumentOptions.get(program)?.has(option) === true
}

/** Whether a line runs a command as another user: `sudo apt update`, `doas -u ada id`. */
export function runsAsOtherUser(line: string): boolean {
  const [program = '', ...words] = line.split(/\s+/)
  const command = words.find(
    (word, at) => !word.startsWith('-') && !takesWrapperArgument(program, words[at - 1] ?? ''),
  )
  return userWrappers.has(program) && command !== undefined && /^[a-z_./~]/.test(command)
}
