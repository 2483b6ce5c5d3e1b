/** Initials in a circle: decoration beside a name. */
export function Avatar({ name, size = 26 }: { name: string; size?: number }) {
  const initials = name.split(' ').map((part) => part.charAt(0))
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
      {initials.slice(0, 2).join('')}
    </span>
  )
}
