/** Where recordings and uploads lie. Keys are made by the app, never by a client. */
export interface Media {
  /** Stores a stream under a key; nothing is visible under it before all is written. Returns size and SHA-256. */
  write(key: string, content: ReadableStream<Uint8Array>, limit: number): Promise<{ bytes: number; sha256: string }>
  /** `end` is exclusive. Null when there is nothing under the key. */
  read(key: string, range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array> | null>
  size(key: string): Promise<number | null>
  /** Moves within the store; the target is replaced. */
  move(from: string, to: string): Promise<void>
  remove(key: string): Promise<void>
  list(prefix: string): Promise<{ key: string; modifiedAt: number }[]>
}
