import { IconShieldCheck } from '@tabler/icons-react'
import type { Exemplar } from '#contract/exemplars.ts'
import type { Criterion, Definition } from '#domain/definition/definition.ts'
import { formatShare } from '#lib/format.ts'
import classes from './CriteriaTable.module.css'
import { anchorAt, anchorsInOrder, criterionNotes, LEVELS, ratingWord } from './criterionWords.ts'
import { ExemplarView } from './ExemplarView.tsx'

interface CriterionRowProps {
  /** Moments of real interactions that show its ratings. */
  exemplars: readonly Exemplar[]
  criterion: Criterion
  share: number | null
  definition: Definition
}

/** One criterion as a line of what one sees at low, middle and high; opened, everything about it. */
export function CriterionRow({ criterion, share, definition, exemplars }: CriterionRowProps) {
  const { id, label, question, isCritical, weight } = criterion
  const notes = criterionNotes(criterion, definition)
  return (
    <details className={classes.criterion} id={`criterion-${id}`}>
      <summary className={classes.row}>
        <span className={classes.name}>
          {isCritical && <IconShieldCheck size={16} stroke={1.7} aria-hidden />}
          <span>
            {label}
            {isCritical && <span className="small mute"> critical</span>}
            {exemplars.length > 0 && <span className="small mute"> with a real example</span>}
          </span>
        </span>
        <span className={classes.weight}>{weight === 0 ? '–' : formatShare(share)}</span>
        <span className={classes.asked}>{question}</span>
        {LEVELS.map(({ level, words }) => (
          <span key={level} className={classes.anchor} data-level={level}>
            <span className="visually-hidden">{words}: </span>
            {anchorAt(criterion, level)?.text}
          </span>
        ))}
      </summary>
      <div className={classes.more}>
        <p className={classes.question}>{question}</p>
        <dl className={classes.anchors}>
          {anchorsInOrder(criterion).map(({ rating, text, example }) => (
            <div key={`${String(rating)} ${text}`}>
              <dt>{ratingWord(rating)}</dt>
              <dd>
                {text}
                {example && <q className={classes.example}>{unquoted(example)}</q>}
                {exemplars
                  .filter((exemplar) => exemplar.rating === rating)
                  .map((exemplar) => (
                    <ExemplarView key={exemplar.id} exemplar={exemplar} />
                  ))}
              </dd>
            </div>
          ))}
        </dl>
        {notes.length > 0 && <p className="small mute">{notes.join(' ')}</p>}
      </div>
    </details>
  )
}

/** The marks are set by the page. */
function unquoted(example: string): string {
  return example.replace(/^[“"](.*)[”"]$/su, '$1')
}
