import { parentPort, workerData } from 'node:worker_threads'
import { AudioError } from '#server/audio/audioError.ts'
import { computePeaks } from '#server/audio/computePeaks.ts'
import { folderMedia } from './folderMedia.ts'

/** The other side of workerCompute. */
const { input, mediaFolder } = workerData as { input: { mediaKey: string }; mediaFolder: string }

try {
  const sound = await folderMedia(mediaFolder).read(input.mediaKey)
  if (!sound) throw new Error('The recording is missing from the media folder.')
  parentPort?.postMessage({ output: await computePeaks(sound) })
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  parentPort?.postMessage({ error: message, isAboutSound: error instanceof AudioError })
}
