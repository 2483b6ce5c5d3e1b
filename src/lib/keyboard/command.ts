/** A thing a person can do: the help sheet, the palette and the one listener read the same table. */
export interface Command {
  id: string
  /** `1`, `ArrowDown`, `Shift+ArrowRight`, `Space`, `mod+Enter`, `mod+Shift+z`, `?`; empty = in the palette only. */
  keys: readonly string[]
  label: string
  group: string
  /** Off while this says no. */
  when?: () => boolean
  /** Goes on while the key is held down; others answer the first press alone. */
  repeats?: boolean
  /** Does not wait until a dialog is closed: its time runs out. */
  isUrgent?: boolean
  run: () => void
}

/** What of a keyboard event decides. `mod` is ⌘ on a Mac, Ctrl elsewhere. */
export interface Stroke {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing: boolean
  keyCode: number
}

/** The name of a stroke as commands write it; null for a stroke no command may have. */
export function strokeName(stroke: Stroke): string | null {
  const { key, ctrlKey, metaKey, altKey, isComposing, keyCode } = stroke
  // 229: some browsers tell of the key that ends a composition by this code alone.
  if (isComposing || keyCode === 229 || key === 'Process' || key === 'Dead' || altKey) return null
  const name = hasOwnShift(stroke) ? `Shift+${keyName(stroke)}` : keyName(stroke)
  return ctrlKey || metaKey ? `mod+${name}` : name
}

/** Shift is part of the name where it types nothing else: with arrows, and with letters behind `mod`. */
function hasOwnShift({ key, ctrlKey, metaKey, shiftKey }: Stroke): boolean {
  return shiftKey && (key.startsWith('Arrow') || ((ctrlKey || metaKey) && /^\p{L}$/u.test(key)))
}

function keyName({ key, code, shiftKey }: Stroke): string {
  if (code === 'Space' || key === ' ') return 'Space'
  // Layouts such as AZERTY have the digits behind shift; the digit row stays the digit row.
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined && !shiftKey && !/^[a-z0-9]$/i.test(key)) return digit
  return key.length === 1 ? key.toLowerCase() : key
}

/** The command a stroke starts now, or null. @throws Error when two could start: a mistake in the table */
export function commandFor(commands: readonly Command[], stroke: string): Command | null {
  const matching = commands.filter((command) => command.keys.some((key) => normal(key) === stroke) && holds(command))
  if (matching.length > 1) {
    throw new Error(`${stroke} would start both ${matching.map(({ id }) => id).join(' and ')}.`)
  }
  return matching[0] ?? null
}

/** @throws Error when an id comes twice, or one key would start two commands now */
export function refuseClashes(commands: readonly Command[]): void {
  const ids = new Set<string>()
  for (const { id } of commands) {
    if (ids.has(id)) throw new Error(`The command ${id} is registered twice.`)
    ids.add(id)
  }
  for (const stroke of new Set(commands.flatMap(({ keys }) => keys.map(normal)))) commandFor(commands, stroke)
}

function holds({ when }: Command): boolean {
  return when?.() ?? true
}

function normal(key: string): string {
  const [, mod = '', name = ''] = /^(mod\+)?(.+)$/.exec(key) ?? []
  const [, shift = '', letter = name] = /^(Shift\+)(.)$/.exec(name) ?? []
  return mod + shift + (letter.length === 1 ? letter.toLowerCase() : letter)
}
