import { z } from 'zod'
import type { ImportedTurn, Speaker } from './importedInteraction.ts'
import { placeWords } from './placeWords.ts'
import { roleOf } from './vconParties.ts'
import type { VconFormat, VconParty } from './vconFormat.ts'

const seconds = z.number().min(0).optional().catch(undefined)
const spoken = z.object({
  speaker: z.union([z.string(), z.number()]),
  message: z.string().optional(),
  text: z.string().optional(),
  /** Seconds from the start of the recording, as most recognisers write them. */
  start: seconds,
  end: seconds,
  words: z
    .array(z.object({ word: z.string().optional(), text: z.string().optional(), start: seconds, end: seconds }))
    .optional()
    .catch(undefined),
})

/** The turns of the transcript a vCon carries; empty when it has none that says who speaks. */
export function vconTranscript(vcon: VconFormat, notes: string[]): ImportedTurn[] {
  const found = (vcon.analysis ?? []).filter((item) => item.type === 'transcript')
  const turns = found.map((item) => z.array(spoken).safeParse(bodyOf(item.body))).find((parsed) => parsed.success)
  if (!turns?.data) {
    if (found.length > 0) notes.push('The transcript does not say who speaks and was left out.')
    return []
  }
  const strangers = new Set<string>()
  const transcript = turns.data.map((item): ImportedTurn => {
    const known = speakerOf(item.speaker, vcon.parties)
    if (known === null) strangers.add(String(item.speaker).slice(0, 40))
    const text = item.message ?? item.text ?? ''
    const words = placeWords(text, wordsOf(item))
    const times = {
      startMs: toMs(item.start) ?? words[0]?.[1] ?? null,
      endMs: toMs(item.end) ?? words.at(-1)?.[2] ?? null,
    }
    return { speaker: known ?? 'system', text, ...times, at: null, ...(words.length > 0 && { words }) }
  })
  if (strangers.size > 0) {
    notes.push(`Nobody is called ${[...strangers].slice(0, 5).join(', ')}; these turns stand under “system”.`)
  }
  return transcript
}

function wordsOf({ words }: z.infer<typeof spoken>) {
  return (words ?? []).flatMap(({ word, text, start, end }) => {
    const [startMs, endMs] = [toMs(start), toMs(end)]
    return startMs === null || endMs === null ? [] : [{ text: text ?? word ?? '', startMs, endMs }]
  })
}

function toMs(seconds: number | undefined): number | null {
  return seconds === undefined ? null : Math.round(seconds * 1000)
}

/** Some writers put the JSON into a text. */
function bodyOf(body: unknown): unknown {
  if (typeof body !== 'string') return body
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function speakerOf(speaker: string | number, parties: readonly VconParty[]): Speaker | null {
  if (typeof speaker === 'number') return roleSpeaker(parties[speaker])
  const name = speaker.trim().toLowerCase()
  if (name === 'agent' || name === 'customer' || name === 'bot' || name === 'system') return name
  return roleSpeaker(parties.find((party) => party.name?.trim().toLowerCase() === name))
}

/** Whom a party's turns belong to: the agent's role is named, everybody else called is the customer. */
export function roleSpeaker(party: VconParty | undefined): Speaker | null {
  if (!party) return null
  const role = roleOf(party)
  if (role === 'agent' || role === 'bot' || role === 'system') return role
  return role === null ? null : 'customer'
}
