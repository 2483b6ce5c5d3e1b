import { isSameStream, type Mp3Frame, parseMp3Frame } from './mp3Frame.ts'

export interface Mp3Run {
  start: number
  end: number
  frames: number
  first: Mp3Frame
}

/**
 * The first unbroken run of whole frames in a window of bytes, or null.
 * Two bytes look like a frame's start by chance often, two frames end to end do not: a run needs two,
 * unless it goes on from a run before (`follows`) or fills the window exactly.
 */
export function findMp3Run(window: Uint8Array, like: Mp3Frame | null, follows: boolean): Mp3Run | null {
  for (let start = window.indexOf(0xff); start !== -1; start = window.indexOf(0xff, start + 1)) {
    const run = runFrom(window, start, like)
    if (run && (run.frames > 1 || (follows && start === 0) || run.end === window.length)) return run
  }
  return null
}

function runFrom(window: Uint8Array, start: number, like: Mp3Frame | null): Mp3Run | null {
  const first = parseMp3Frame(window, start)
  if (!first || (like && !isSameStream(first, like))) return null
  let end = start
  let frames = 0
  for (let frame: Mp3Frame | null = first; frame; frame = parseMp3Frame(window, end)) {
    if (!isSameStream(first, frame) || end + frame.size > window.length) break
    end += frame.size
    frames += 1
  }
  return frames > 0 ? { start, end, frames, first } : null
}
