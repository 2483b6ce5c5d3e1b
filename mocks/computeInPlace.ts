import type { Compute } from '#server/compute.ts'
import type { Media } from '#server/deps.ts'

/** Tasks run where one is: there is nobody else to keep waiting. */
export function computeInPlace(media: Media): Compute {
  return {
    run: async (_task, { mediaKey }) => {
      const { computePeaks } = await import('#server/audio/computePeaks.ts')
      const sound = await media.read(mediaKey)
      if (!sound) throw new Error('The recording is missing.')
      return computePeaks(sound)
    },
  }
}
