// `npm start`: installs what is missing, builds what is stale, and runs the server.
import { spawn } from 'node:child_process'
import { buildPages } from './buildPages.mjs'
import { install, root } from './install.mjs'
import { projectNode } from './projectNode.mjs'

install({ production: true })
buildPages()
const server = spawn(projectNode(), [`${root}server/node/main.ts`], { stdio: 'inherit', cwd: root })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
