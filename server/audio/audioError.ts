/** A recording that cannot be read. The message is one sentence for the person who chose the file. */
export class AudioError extends Error {
  override readonly name = 'AudioError'
}
