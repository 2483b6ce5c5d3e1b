import { createServer, request } from 'node:http'
import { freePort } from './sampleServer.ts'

/** A network in front of a server: as long as it is cut, a recording stops arriving after so many bytes. */
export interface CuttingProxy {
  url: string
  /** Bytes of a recording that still come through; null = all. */
  cutAfter: number | null
  /** Further requests are answered by 503 instead of a closed connection. */
  isDown: boolean
  /** How often a recording was asked for. */
  asked: number
  close: () => void
}

export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const port = await freePort()
  const server = createServer((incoming, outgoing) => {
    const isRecording = incoming.url?.endsWith('/recording') ?? false
    const { cutAfter } = proxy
    if (isRecording) proxy.asked += 1
    if (isRecording && cutAfter !== null && firstByte(incoming.headers.range) >= cutAfter) {
      if (proxy.isDown) outgoing.writeHead(503).end()
      else outgoing.socket?.destroy()
      return
    }
    const headers = { ...incoming.headers, host: new URL(target).host }
    if (incoming.headers.origin) headers.origin = target
    const forward = request(new URL(incoming.url ?? '/', target), { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      if (!isRecording || cutAfter === null) return void answer.pipe(outgoing)
      let left = cutAfter - firstByte(incoming.headers.range)
      answer.on('data', (chunk: Buffer) => {
        outgoing.write(chunk.subarray(0, Math.max(0, left)))
        left -= chunk.length
        if (left > 0) return
        answer.destroy()
        // What is written has to leave first.
        setTimeout(() => outgoing.socket?.destroy(), 50)
      })
    })
    forward.on('error', () => outgoing.destroy())
    incoming.pipe(forward)
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const proxy: CuttingProxy = {
    url: `http://127.0.0.1:${port}`,
    cutAfter: null,
    isDown: false,
    asked: 0,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return proxy
}

function firstByte(range: string | undefined): number {
  return Number(/^bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0)
}
