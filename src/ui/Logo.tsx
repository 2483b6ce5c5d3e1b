/** The chord: three lanes, one mark each, a single target. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden>
      <line x1="11" y1="1" x2="11" y2="21" stroke="var(--ink)" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="11" cy="4.6" r="3" fill="var(--f)" stroke="var(--page)" />
      <rect x="8.2" y="8.2" width="5.6" height="5.6" rx="1" fill="var(--r)" stroke="var(--page)" />
      <rect
        x="8.3"
        y="14.7"
        width="5.4"
        height="5.4"
        rx=".8"
        transform="rotate(45 11 17.4)"
        fill="var(--o)"
        stroke="var(--page)"
      />
    </svg>
  )
}
