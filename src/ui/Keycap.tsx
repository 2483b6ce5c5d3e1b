import classes from './Keycap.module.css'

const NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Space: 'space',
  Escape: 'esc',
}
const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** `mod+Enter` as people know it: ⌘↵ or Ctrl ↵. */
export function Keycap({ keys }: { keys: string }) {
  const [, mod, name = keys] = /^(mod\+)?(.+)$/.exec(keys) ?? []
  const shown = NAMES[name] ?? (name.length === 1 ? name.toUpperCase() : name)
  return <kbd className={classes.key}>{mod ? (isMac ? `⌘${shown}` : `Ctrl ${shown}`) : shown}</kbd>
}
