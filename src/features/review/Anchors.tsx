import { Fragment } from 'react'
import type { Criterion } from '#domain/definition/definition.ts'
import styles from './Criterion.module.css'
import { ratingLabel } from './ratingWords.ts'

/** What one can see or hear at a rating. */
export function Anchors({ criterion }: { criterion: Criterion }) {
  return (
    <dl className={styles.anchors} data-words={criterion.scale === 'passFail' || undefined}>
      {criterion.anchors.map(({ rating, text }) => (
        <Fragment key={rating}>
          <dt>{ratingLabel(rating)}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
