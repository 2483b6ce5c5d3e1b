export type FoundRecording = { kind: 'none' } | { kind: 'one'; path: string } | { kind: 'several'; paths: string[] }

/** The paths of sound files, to look up by whole path, by name, and by name without its ending. */
export class RecordingNames {
  readonly #paths: Set<string>
  readonly #byName = new Map<string, string[]>()
  readonly #byStem = new Map<string, string[]>()

  constructor(paths: readonly string[]) {
    this.#paths = new Set(paths)
    for (const path of paths) {
      add(this.#byName, nameOf(path).toLowerCase(), path)
      add(this.#byStem, stemOf(path), path)
    }
  }

  /** The file that a row of the file `from` means by `name`: next to it, by whole path, else by its name anywhere. */
  byName(name: string, from: string): FoundRecording {
    const wanted = name.replace(/[?#].*$/s, '').replaceAll('\\', '/')
    const exact = [resolve(folderOf(from), wanted), wanted].find((path) => path !== null && this.#paths.has(path))
    if (exact) return { kind: 'one', path: exact }
    return nearest(this.#byName.get(nameOf(wanted).toLowerCase()) ?? [], from)
  }

  /** The file whose name without its ending is `stem`, as `call-7` is of `call-7.mp3`. */
  byStem(stem: string, from: string): FoundRecording {
    return nearest(this.#byStem.get(stemOf(stem)) ?? this.#byStem.get(stem.toLowerCase()) ?? [], from)
  }
}

/** `a/b.vcon.json` → `b`: endings of two letters or more are dropped until none is left. */
export function stemOf(path: string): string {
  return nameOf(path)
    .toLowerCase()
    .replace(/(?:\.[a-z][a-z0-9]{1,5})+$/, '')
}

function nearest(paths: readonly string[], from: string): FoundRecording {
  const beside = paths.filter((path) => folderOf(path) === folderOf(from))
  const candidates = beside.length > 0 ? beside : paths
  const [first] = candidates
  if (first === undefined) return { kind: 'none' }
  return candidates.length === 1 ? { kind: 'one', path: first } : { kind: 'several', paths: [...candidates] }
}

function add(map: Map<string, string[]>, key: string, path: string): void {
  const known = map.get(key)
  if (known) known.push(path)
  else map.set(key, [path])
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

function resolve(folder: string, relative: string): string | null {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return null
      parts.pop()
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
