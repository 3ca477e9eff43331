import { readFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { surveyPrograms } from '../src/parse/evidence/index.js'
const s = surveyPrograms(unified().use(remarkParse).parse(readFileSync('/work/shared/corpus/docker-cli/service_ps.md', 'utf8')) as any)
console.log(s.completed('service ps'), s.starts('docker'), s.completed('Options'))
