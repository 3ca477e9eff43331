/** What kinds of thing a reader is asked to put in, each with the words that name it. */
const words = {
  container: ['container', 'ctr'],
  image: ['image', 'img'],
  network: ['network', 'net'],
  volume: ['volume', 'vol'],
  service: ['service', 'svc'],
  node: ['node'],
  stack: ['stack'],
  secret: ['secret'],
  context: ['context', 'ctx'],
  builder: ['builder'],
  pod: ['pod'],
  deployment: ['deployment', 'deploy'],
  namespace: ['namespace', 'ns'],
  cluster: ['cluster'],
  repository: ['repository', 'repo'],
  branch: ['branch'],
  commit: ['commit', 'sha', 'revision'],
  remote: ['remote'],
  tag: ['tag'],
  package: ['package', 'pkg'],
  process: ['pid', 'process'],
  file: ['file', 'files', 'filename', 'dockerfile', 'path', 'archive', 'script'],
  folder: ['dir', 'dirs', 'directory', 'directories', 'folder'],
  host: ['host', 'hostname', 'server', 'ip', 'address', 'domain'],
  port: ['port'],
  url: ['url', 'uri', 'link'],
  user: ['user', 'username', 'owner', 'login'],
  group: ['group'],
  password: ['password', 'passphrase'],
  token: ['token'],
  number: ['number', 'num', 'count', 'n', 'size', 'seconds', 'minutes', 'lines', 'bytes', 'int'],
  date: ['date', 'time', 'timestamp'],
  command: ['command', 'cmd'],
  pattern: ['pattern', 'regex', 'glob'],
  variable: ['variable', 'var', 'env'],
  key: ['key'],
} as const

export type PlaceholderRole = keyof typeof words

const roles = new Map<string, PlaceholderRole>()
// Holds: the keys of `words` are the roles.
for (const [role, names] of Object.entries(words))
  for (const name of names) roles.set(name, role as PlaceholderRole)

/**
 * What is to be put in for a placeholder, by its name: `container_name`, `IMAGE:TAG`, `path/to/file`.
 *
 * @returns nothing where the name does not tell
 */
export function roleOfName(name: string): PlaceholderRole | undefined {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '' && !/^(?:name|names|id|ids|value|list)$/.test(part))
  // The thing comes last in English: "leader ip", "new image"; an image with its tag is an image.
  const [last, before] = [parts.at(-1), parts.at(-2)]
  if (last === 'tag' && before !== undefined && roles.has(before)) return roles.get(before)
  return last === undefined ? undefined : (roles.get(last) ?? roles.get(last.replace(/s$/, '')))
}
