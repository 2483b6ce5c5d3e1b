// `npm run check`: everything that keeps the house in order: format, lint, unused code, types and tests, build.
import { spawnSync } from 'node:child_process'
import { install, root } from './install.mjs'
import { projectNode } from './projectNode.mjs'

install()
const STEPS = [
  ['format', ['node_modules/oxfmt/bin/oxfmt', '--check']],
  ['lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings']],
  ['unused', ['node_modules/knip/bin/knip.js']],
  ['tests', ['scripts/test.mjs']],
]
for (const [name, words] of STEPS) {
  const { status } = spawnSync(projectNode(), words, { cwd: root, stdio: 'inherit' })
  if (status === 0) continue
  console.error(`The step “${name}” failed.`)
  process.exit(1)
}
