import type { FromHost, ToHost } from './hostMessages.ts'
import type { Chosen } from './personas.ts'

declare global {
  /** Made by the page itself before anything else, see scripts/dev/withoutBackend.ts. */
  var accordHost: Worker
}

type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never

interface Waiting {
  resolve: (answer: FromHost) => void
  reject: (error: Error) => void
}

export interface WorkerHost {
  fetch: (request: Request) => Promise<Response>
  /** Keeps the database for the next page of this tab; without that a page starts with a fresh sample. */
  keep: () => Promise<void>
}

/** The host that lives in a worker, from the page's side. */
export function openWorkerHost(chosen: Chosen): WorkerHost {
  const ask = askerOf(globalThis.accordHost, chosen)
  return {
    async fetch(request) {
      const { url, method } = request
      const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer()
      const answer = await ask({ kind: 'request', url, method, headers: [...request.headers], body })
      if (answer.kind !== 'response') throw new Error(`The host answered “${answer.kind}” to a request.`)
      return new Response(answer.body, { status: answer.status, headers: answer.headers })
    },
    async keep() {
      await ask({ kind: 'keep' })
    },
  }
}

function askerOf(worker: Worker, chosen: Chosen): (message: WithoutId<ToHost>) => Promise<FromHost> {
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<FromHost>) => {
    if (data.kind === 'chosen') return chosen.set(data.persona)
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'failed') asker?.reject(new Error(data.reason))
    else asker?.resolve(data)
  })
  return (message) => {
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...message, id }, [])
    })
  }
}
