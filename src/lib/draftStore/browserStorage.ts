const refuse = () => {
  throw new DOMException('This browser keeps nothing for this page.', 'SecurityError')
}
/** Stands in where the browser forbids its storage: reads nothing and refuses to write, as a full one does. */
const FORBIDDEN: Storage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: refuse,
  removeItem: () => {},
  clear: () => {},
}

/** Where drafts are kept; asking for it may be forbidden already. */
export function browserStorage(): Storage {
  try {
    return localStorage
  } catch {
    return FORBIDDEN
  }
}
