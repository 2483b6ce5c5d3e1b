// Runs a script with the Node that the project installs, so that any Node ≥ 20 is enough to begin.
import { spawn } from 'node:child_process'
import { projectNode } from './projectNode.mjs'

const child = spawn(projectNode(), process.argv.slice(2), { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
