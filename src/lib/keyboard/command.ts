/** A thing a person can do: the help sheet, the palette and the one listener read the same table. */
export interface Command {
  id: string
  /** `1`, `ArrowDown`, `Space`, `mod+Enter`, `?`; empty = in the palette only. */
  keys: readonly string[]
  label: string
  group: string
  /** Off while this says no. */
  when?: () => boolean
  run: () => void
}

/** What of a keyboard event decides. `mod` is ⌘ on a Mac, Ctrl elsewhere. */
export interface Stroke {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
}

/** The name of a stroke as commands write it; null for a stroke no command may have. */
export function strokeName({ key, code, ctrlKey, metaKey, altKey, isComposing }: Stroke): string | null {
  if (isComposing || key === 'Process' || key === 'Dead' || altKey) return null
  const name = code === 'Space' || key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key
  return ctrlKey || metaKey ? `mod+${name}` : name
}

/** The command a stroke starts now, or null. @throws Error when two could start: a mistake in the table */
export function commandFor(commands: readonly Command[], stroke: string): Command | null {
  const matching = commands.filter(({ keys, when }) => keys.some((key) => normal(key) === stroke) && (when?.() ?? true))
  if (matching.length > 1) {
    throw new Error(`${stroke} would start both ${matching.map(({ id }) => id).join(' and ')}.`)
  }
  return matching[0] ?? null
}

function normal(key: string): string {
  const [, mod = '', name = ''] = /^(mod\+)?(.+)$/.exec(key) ?? []
  return mod + (name.length === 1 ? name.toLowerCase() : name)
}
