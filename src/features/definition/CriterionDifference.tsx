import type { DefinitionDifference } from '#domain/definition/compare/difference.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { ratingWord } from './criterionWords.ts'
import classes from './DifferenceView.module.css'
import { FieldDifferences } from './FieldDifferences.tsx'

interface CriterionDifferenceProps {
  change: DefinitionDifference['criteria'][number]
  before: Definition
  after: Definition
}

const KIND = { same: 'moved', changed: 'changed', added: 'new', removed: 'retired' }

/** What became of one criterion. */
export function CriterionDifference({ change, before, after }: CriterionDifferenceProps) {
  const { key, kind, isMoved, item, changes, anchors, rootCauses } = change
  const criterion = item ?? after.criteria.find(({ id }) => id === key) ?? before.criteria.find(({ id }) => id === key)
  return (
    <section className={classes.part}>
      <h3>
        {criterion && <Glyph dimension={criterion.dimension} />}
        {criterion?.label ?? key} <span className={classes.kind}>{KIND[kind]}</span>
        {isMoved && kind !== 'same' && <span className={classes.kind}>moved</span>}
      </h3>
      {item && <p className="sub">{item.question}</p>}
      <FieldDifferences changes={changes} />
      {anchors.map((anchor) => (
        <div key={`${anchor.kind} ${anchor.key}`}>
          {anchor.item && (
            <p className="sub">
              <b>
                {anchor.kind === 'added' ? 'New' : 'Taken out'} at {ratingWord(anchor.item.rating)}:
              </b>{' '}
              {anchor.item.text}
            </p>
          )}
          {anchor.changes.length > 0 && <p className={classes.at}>At {anchor.key === 'na' ? 'N/A' : anchor.key}</p>}
          <FieldDifferences changes={anchor.changes} />
        </div>
      ))}
      {rootCauses.some((cause) => cause.kind !== 'same') && (
        <p className="sub">
          Causes:{' '}
          {rootCauses
            .filter((cause) => cause.kind !== 'same')
            .map((cause) => `${KIND[cause.kind]} “${cause.item?.label ?? cause.key}”`)
            .join(', ')}
          .
        </p>
      )}
    </section>
  )
}
