/** The kinds of things that placeholders stand for, each with the words that name it. */
const namesByRole = {
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

export type PlaceholderRole = keyof typeof namesByRole

const roleByName = new Map<string, PlaceholderRole>()
// Safe: the keys of `namesByRole` are the roles.
for (const [role, names] of Object.entries(namesByRole))
  for (const name of names) roleByName.set(name, role as PlaceholderRole)

/**
 * Infers what a placeholder stands for from its name: `container_name`, `IMAGE:TAG`, `path/to/file`.
 *
 * @returns `undefined` if the name doesn't tell
 */
export function roleFromName(name: string): PlaceholderRole | undefined {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '' && !/^(?:name|names|id|ids|value|list)$/.test(part))
  // In English the noun comes last: "leader ip", "new image". An image with its tag is an image.
  const [last, secondToLast] = [parts.at(-1), parts.at(-2)]
  if (last === 'tag' && secondToLast !== undefined && roleByName.has(secondToLast))
    return roleByName.get(secondToLast)
  return last === undefined ? undefined : (roleByName.get(last) ?? roleByName.get(last.replace(/s$/, '')))
}
