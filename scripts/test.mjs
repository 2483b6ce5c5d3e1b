// `npm test`: installs what is missing, builds what is stale, runs every test, and ends with one line of counts.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { install, root } from './install.mjs'
import { projectNode } from './projectNode.mjs'

install()
const { buildPages } = await import('./buildPages.mjs')
buildPages()
const environment = { ...process.env, CHROMIUM_PATH: findChromium(), TZ: 'UTC' }
const folder = mkdtempSync(join(tmpdir(), 'accord-tests-'))
const report = join(folder, 'report.json')

const node = (...words) =>
  new Promise((resolve) => {
    const child = spawn(projectNode(), words, { cwd: root, stdio: 'inherit', env: environment })
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
    child.on('exit', (code) => resolve(code ?? 1))
  })

const typesCode = await node('node_modules/typescript/bin/tsc', '-b', 'tsconfig.json')
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]
const testCode = await node(...vitest, ...process.argv.slice(2))

const counts = readCounts(report)
rmSync(folder, { recursive: true, force: true })
// The types are a check of their own: they count as one.
const passed = counts.passed + (typesCode === 0 ? 1 : 0)
const failed = counts.failed + (typesCode === 0 ? 0 : 1) + (testCode !== 0 && counts.failed === 0 ? 1 : 0)
console.log(`${passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)

function readCounts(path) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(path, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
