const LOOKS = /<(?:!doctype|html|head|body|div|p|br|table|span|blockquote|a|b|strong|font|ul|ol)\b[^>]*>/i
/** With all that is in them. */
const UNREAD =
  /<(script|style|head|title|template|noscript)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<![^>]*>/gi
const BLOCKS = new Set(
  'address article div dl dt dd fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
}

/** Whether a message was written in HTML. */
export function isHtml(text: string): boolean {
  return LOOKS.test(text)
}

/**
 * The words of an HTML message as text: a line for each block, `>` before what it quotes. Scripts and styles vanish;
 * nothing of it is ever HTML again.
 */
export function htmlText(html: string): string {
  const lines: string[] = ['']
  let depth = 0
  const breakLine = () => {
    if (lines.at(-1)?.trim() !== quoteOf(depth).trim()) lines.push(quoteOf(depth))
  }
  for (const token of html.replace(UNREAD, '').match(/<[^<>]*>|[^<]+|</g) ?? []) {
    const [, close, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token) ?? []
    const tag = name.toLowerCase()
    if (tag === '') {
      if (!/^<[/!?]/.test(token)) addText(lines, token)
    } else if (tag === 'br') lines.push(quoteOf(depth))
    else if (tag === 'blockquote') {
      depth = Math.max(0, depth + (close ? -1 : 1))
      // A line without a word takes the new depth.
      if (lines.at(-1)?.replaceAll('>', '').trim() === '') lines.pop()
      lines.push(quoteOf(depth))
    } else if (BLOCKS.has(tag)) {
      breakLine()
      // A paragraph ends with room below it.
      if (tag === 'p' && close) lines.push(quoteOf(depth))
    } else if (tag === 'td' || tag === 'th') addText(lines, ' ')
  }
  return tidied(lines)
}

const quoteOf = (depth: number): string => '> '.repeat(depth)

function addText(lines: string[], text: string): void {
  const words = decodeEntities(text).replace(/\s+/g, ' ')
  const line = lines.at(-1) ?? ''
  lines[lines.length - 1] = line + (line === '' || line.endsWith(' ') ? words.trimStart() : words)
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
  })
}

/** No more than one empty line in a row, none at the ends. */
function tidied(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .filter((line, index) => line.replaceAll('>', '').trim() !== '' || lines[index - 1]?.trimEnd() !== line)
    .join('\n')
    .trim()
}
