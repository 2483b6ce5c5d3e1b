import classes from './Keycap.module.css'

const NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Space: 'space',
  Escape: 'esc',
  Delete: 'del',
  Backspace: '⌫',
}
const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** `mod+Enter` as people know it: ⌘↵ or Ctrl ↵. */
export function Keycap({ keys }: { keys: string }) {
  const [, mod, shift, name = keys] = /^(mod\+)?(Shift\+)?(.+)$/.exec(keys) ?? []
  const shown = NAMES[name] ?? (name.length === 1 ? name.toUpperCase() : name)
  const before = `${shift ? '⇧ ' : ''}${mod ? (isMac ? '⌘' : 'Ctrl ') : ''}`
  return <kbd className={classes.key}>{before + shown}</kbd>
}
