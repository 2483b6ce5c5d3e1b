import { initialsOf } from './initialsOf.ts'

/** Initials in a circle: decoration beside a name. */
export function Avatar({ name, size = 26 }: { name: string; size?: number }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-flex',
        flex: 'none',
        alignItems: 'center',
        justifyContent: 'center',
        width: size,
        height: size,
        borderRadius: 99,
        background: 'var(--sunken)',
        color: 'var(--ink-2)',
        fontSize: size * 0.4,
        fontWeight: 600,
      }}
    >
      {initialsOf(name)}
    </span>
  )
}
