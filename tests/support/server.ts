import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export interface TestServer {
  url: string
  dataFolder: string
  environment: NodeJS.ProcessEnv
  /** Ends the server hard, as a power cut would. */
  kill: () => Promise<void>
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** The real server as `npm start` runs it, on a data folder of its own. */
export async function startTestServer(port: number): Promise<TestServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'accord-journey-'))
  const environment = { ...process.env, ACCORD_DATA: dataFolder, PORT: String(port), HOST: '127.0.0.1' }
  let server: ChildProcess | undefined
  const end = async (signal: NodeJS.Signals) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise((done) => server?.once('exit', done))
    server.kill(signal)
    await ended
  }
  const start = () =>
    new Promise<void>((done, fail) => {
      let said = ''
      server = spawn(process.execPath, [join(root, 'server/node/main.ts')], { cwd: root, env: environment })
      server.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('Accord is ready')) done()
      })
      server.stderr?.on('data', (chunk: Buffer) => void (said += chunk.toString()))
      server.once('exit', (code) => fail(new Error(`The server ended with ${code}: ${said}`)))
    })
  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    dataFolder,
    environment,
    start,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM')
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
