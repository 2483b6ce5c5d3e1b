/** Part of a text, in UTF-16 offsets. */
interface Part {
  start: number
  end: number
}

interface Line extends Part {
  text: string
}

const QUOTE = /^\s{0,3}>/
/** “On 3 April 2012, Ann wrote:” in the languages mail programs speak; also without a verb, when it names an address. */
const VERB =
  /\b(wrote|writes|schrieb|a écrit|escribió|ha scritto|scrisse|escreveu|schreef|skrev|napisał\(a\)|napisał|kirjoitti)\b/iu
const VERB_ENDS =
  /(wrote|writes|schrieb.*|a écrit|escribió|ha scritto|scrisse|escreveu|schreef.*|skrev.*|napisał(\(a\))?|kirjoitti|написал|написала)\s*:\s*$/iu
const OPENS = /^\s*(-{2,}\s*)?(on|am|le|el|il|em|op|den|dnia|w dniu|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b/iu
/** Lines an attribution may be broken over. */
const ATTRIBUTION_LINES = 4
const SEPARATOR =
  /^\s*(-{2,}\s*(original message|ursprüngliche nachricht|message d'origine|mensaje original)\s*-{2,}|_{20,}|-{20,})\s*$/iu
const SENDER = /^\s*\*?(from|von|de|da|od|van)\s*:\*?\s/iu
const HEADER =
  /^\s*\*?(sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto|inviato|oggetto|data)\s*:\*?/iu

/**
 * The parts of an e-mail that only repeat earlier ones: lines behind `>` with the line that says whose they are, and
 * what follows “On … wrote:”, “Original Message” or a block of headers.
 * @returns parts in order and apart, none when nothing else would be left to read
 */
export function quotedEmail(text: string): Part[] {
  const lines = linesOf(text)
  const parts: Part[] = []
  for (let at = 0; at < lines.length;) {
    const attribution = attributionAt(lines, at)
    const from = attribution === null ? at : skipBlank(lines, attribution)
    if (QUOTE.test(lines[from]?.text ?? '')) {
      const after = endOfQuote(lines, from)
      parts.push(partOf(lines, at, after))
      at = after
    } else if (attribution !== null || startsHeaders(lines, at)) {
      parts.push(partOf(lines, at, lines.length))
      break
    } else {
      at += 1
    }
  }
  return isAllOf(text, parts) ? [] : parts
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length, text: line })
    start += line.length + 1
  }
  return lines
}

/** @returns the line after an attribution that begins here, null when none does */
function attributionAt(lines: readonly Line[], at: number): number | null {
  if (!OPENS.test(lines[at]?.text ?? '')) return null
  let joined = ''
  for (let next = at; next < Math.min(at + ATTRIBUTION_LINES, lines.length); next++) {
    const line = lines[next]?.text ?? ''
    if (line.trim() === '') return null
    joined += ` ${line.trim()}`
    if (/:\s*$/.test(joined)) return isAttribution(joined) ? next + 1 : null
  }
  return null
}

function isAttribution(joined: string): boolean {
  if (!/\d/.test(joined)) return false
  return VERB_ENDS.test(joined) || (VERB.test(joined) && joined.includes('@')) || /<?\S+@\S+>?[^@]*:\s*$/.test(joined)
}

function skipBlank(lines: readonly Line[], at: number): number {
  let next = at
  while (lines[next]?.text.trim() === '') next += 1
  return next
}

/** Blank lines between quoted ones belong to them. */
function endOfQuote(lines: readonly Line[], from: number): number {
  let end = from
  for (let at = from; at < lines.length; at = skipBlank(lines, at)) {
    if (!QUOTE.test(lines[at]?.text ?? '')) break
    at += 1
    end = at
  }
  return end
}

/** “Original Message”, or From, Sent, To, Subject in a row, with a separator before them or not. */
function startsHeaders(lines: readonly Line[], at: number): boolean {
  const separated = SEPARATOR.test(lines[at]?.text ?? '')
  if (separated && /\p{L}/u.test(lines[at]?.text ?? '')) return true
  const first = separated ? skipBlank(lines, at + 1) : at
  if (!SENDER.test(lines[first]?.text ?? '')) return false
  const next = lines.slice(first + 1, first + 6)
  return next.filter((line) => HEADER.test(line.text)).length >= 2
}

function partOf(lines: readonly Line[], from: number, after: number): Part {
  return { start: lines[from]?.start ?? 0, end: lines[after - 1]?.end ?? 0 }
}

function isAllOf(text: string, parts: readonly Part[]): boolean {
  let from = 0
  for (const { start, end } of parts) {
    if (text.slice(from, start).trim() !== '') return false
    from = end
  }
  return text.slice(from).trim() === ''
}
