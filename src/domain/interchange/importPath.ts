/** Longer ones cannot be kept unique in every database. */
const MAX_LENGTH = 600

export type ImportPath = { ok: true; path: string } | { ok: false; message: string }

/** Accepts the path of a file within an upload; one that leads outside of it is refused with a sentence. */
export function importPath(given: string): ImportPath {
  const refuse = (why: string): ImportPath => ({ ok: false, message: `“${printable(given)}” ${why}` })
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(given)) return refuse('has a control character in its name.')
  if (/\p{Surrogate}/u.test(given)) return refuse('has a broken character in its name.')
  if (given.length > MAX_LENGTH) return refuse(`is a path longer than ${MAX_LENGTH} characters.`)
  if (given.includes('\\')) return refuse('has a backslash in its path; write “/” between folders.')
  if (given.startsWith('/') || /^[A-Za-z]:/.test(given)) {
    return refuse('is an absolute path; send it relative to the folder you import.')
  }
  const parts = given.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..')) return refuse('leads out of the folder you import (“..”).')
  return parts.length === 0 ? refuse('names no file.') : { ok: true, path: parts.join('/') }
}

function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
  return text.slice(0, 120).replace(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, '\uFFFD')
}
