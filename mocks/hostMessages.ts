/** What the page sends to the worker in which the host lives. */
export type ToHost =
  | { id: number; kind: 'request'; url: string; method: string; headers: [string, string][]; body: ArrayBuffer | null }
  | { id: number; kind: 'keep' }

/** What the worker sends back; `chosen` comes unasked, before the answer of the request that chose. */
export type FromHost =
  | { id: number; kind: 'response'; status: number; headers: [string, string][]; body: ArrayBuffer | null }
  | { id: number; kind: 'kept' }
  | { id: number; kind: 'failed'; reason: string }
  | { kind: 'chosen'; persona: string }
