import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  title: string
  words: string
  /** `h1` where it is the whole page. */
  heading?: 'h1' | 'h2'
  children?: ReactNode
}

/** Says why there is nothing and offers the next step; the drawing is a chord without marks. */
export function EmptyState({ title, words, heading: Heading = 'h2', children }: EmptyStateProps) {
  return (
    <div className={classes.root}>
      <svg width="120" height="66" viewBox="0 0 120 66" aria-hidden>
        {[11, 33, 55].map((y) => (
          <line key={y} x1="6" x2="114" y1={y} y2={y} stroke="var(--line-2)" />
        ))}
        <line x1="78" x2="78" y1="2" y2="64" stroke="var(--mark)" />
        <circle cx="60" cy="11" r="5" fill="none" stroke="var(--line-2)" strokeWidth="1.6" />
        <rect x="59" y="28" width="10" height="10" rx="1.5" fill="none" stroke="var(--line-2)" strokeWidth="1.6" />
        <rect
          x="47"
          y="50"
          width="9"
          height="9"
          rx="1"
          transform="rotate(45 51.5 54.5)"
          fill="none"
          stroke="var(--line-2)"
          strokeWidth="1.6"
        />
      </svg>
      <Heading className={classes.title}>{title}</Heading>
      <p className="sub">{words}</p>
      {children && <div className={classes.next}>{children}</div>}
    </div>
  )
}
