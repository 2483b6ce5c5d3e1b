import type { Dimension } from '#domain/definition/definition.ts'
import { DIMENSION_HUE } from './dimensionStyle.ts'
import styles from './DistributionBar.module.css'

/** One part of the bar: how often an answer was given. */
export interface AnswerShare {
  answer: string
  count: number
  /** 0–1 of all answers but “not applicable”. */
  share: number
}

/** How answers spread. Low ones are grey: low must not look like more colour. */
export function DistributionBar({ answers, dimension }: { answers: readonly AnswerShare[]; dimension: Dimension }) {
  const given = answers.filter(({ count }) => count > 0)
  if (given.length === 0) return <div className={styles.bar} aria-hidden />
  const words = given.map(({ answer, count }) => `${count} rated ${answer}`).join(', ')
  return (
    <div className={styles.bar} role="img" aria-label={words} title={words}>
      {given.map(({ answer, share }) => (
        <span key={answer} style={{ width: `${share * 100}%`, background: fillOf(answer, dimension) }} />
      ))}
    </div>
  )
}

function fillOf(answer: string, dimension: Dimension): string {
  const mix = (colour: string, share: number) => `color-mix(in srgb, ${colour} ${share}%, var(--surface))`
  switch (answer) {
    case '1':
    case 'fail':
      return mix('var(--ink)', 75)
    case '2':
      return mix('var(--ink)', 45)
    case '3':
      return 'var(--line-2)'
    case '4':
      return mix(DIMENSION_HUE[dimension], 45)
    default:
      return mix(DIMENSION_HUE[dimension], 85)
  }
}
