import type { Peaks } from './audio/computePeaks.ts'

/** Work too long for a request handler; each task runs off the event loop of the server. */
export interface Tasks {
  /** Waveform of a stored recording. */
  peaks: { input: { mediaKey: string }; output: Peaks }
}

export interface Compute {
  run<Name extends keyof Tasks>(task: Name, input: Tasks[Name]['input']): Promise<Tasks[Name]['output']>
}
