/** Left and right; 1 = as recorded. */
export type Volumes = readonly [left: number, right: number]

export const AS_RECORDED: Volumes = [1, 1]

/**
 * A volume for each channel of an element that plays two. The graph is made by the first change: plain playback
 * needs none, and one that exists keeps a thread of its own.
 */
export function createSideVolumes(audio: HTMLAudioElement) {
  let graph: { context: AudioContext; gains: [GainNode, GainNode] } | null = null
  return {
    set: (volumes: Volumes) => {
      graph ??= openGraph(audio)
      graph.gains.forEach((gain, side) => {
        gain.gain.value = volumes[side] ?? 1
      })
      void graph.context.resume()
    },
    /** A context opened before the first press of the page waits for one. */
    resume: () => void graph?.context.resume(),
    close: () => {
      void graph?.context.close()
      graph = null
    },
  }
}

function openGraph(audio: HTMLAudioElement): { context: AudioContext; gains: [GainNode, GainNode] } {
  const context = new AudioContext()
  const splitter = context.createChannelSplitter(2)
  const merger = context.createChannelMerger(2)
  const side = (channel: 0 | 1): GainNode => {
    const gain = context.createGain()
    splitter.connect(gain, channel).connect(merger, 0, channel)
    return gain
  }
  const gains: [GainNode, GainNode] = [side(0), side(1)]
  context.createMediaElementSource(audio).connect(splitter)
  merger.connect(context.destination)
  return { context, gains }
}
