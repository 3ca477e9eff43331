// Fails until the placeholders of the project's public address are filled in. Run before a release.
import { readFileSync } from 'node:fs'

const { repository, homepage, bugs, version } = JSON.parse(readFileSync('package.json', 'utf8'))
const problems = []
for (const [key, value] of Object.entries({
  'repository.url': repository.url,
  homepage,
  'bugs.url': bugs.url,
  'bugs.email': bugs.email,
}))
  if (value.includes('.invalid')) problems.push(`package.json: ${key} is still a placeholder: ${value}`)
if (!readFileSync('CHANGELOG.md', 'utf8').includes(`## ${version}`))
  problems.push(`CHANGELOG.md has no section for ${version}`)

for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
