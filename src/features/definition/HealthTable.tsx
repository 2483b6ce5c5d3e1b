import { IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { FEWEST_REVIEWS } from '#domain/definition/health/fewestReviews.ts'
import { formatCorrelation, formatCount } from '#lib/format.ts'
import { linkToDefinitionDraft } from '#lib/links.ts'
import { DistributionBar } from '#ui/DistributionBar.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { RateText } from '#ui/RateText.tsx'
import classes from './Health.module.css'
import type { HealthRow } from './healthRows.ts'
import type { HealthSearch } from './healthSearch.ts'
import { useMayEdit } from '#lib/useMayEdit.ts'

interface HealthTableProps {
  rows: readonly HealthRow[]
  /** Opens the reviews behind a mark. */
  onOpen: (mark: HealthSearch) => void
}

/** One criterion a row, the reason in words under its name. */
export function HealthTable({ rows, onOpen }: HealthTableProps) {
  const mayEdit = useMayEdit()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Rated 1 2 3 4 5</th>
          <th scope="col">N/A</th>
          <th scope="col">With the rest</th>
          <th scope="col">Disputes</th>
          {mayEdit && (
            <th scope="col">
              <span className="visually-hidden">Edit</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.criterionId} row={row} mayEdit={mayEdit} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps extends Pick<HealthTableProps, 'onOpen'> {
  row: HealthRow
  mayEdit: boolean
}

const Row = memo(function Row({ row, mayEdit, onOpen }: RowProps) {
  const { criterion, criterionId, answers, notApplicable, disputes, needsRework, words, n } = row
  const rated = n - notApplicable.k
  return (
    <tr>
      <th scope="row" data-rework={needsRework || undefined}>
        <span className={classes.name}>
          <Glyph dimension={criterion.dimension} size={8} />
          {criterion.label}
        </span>
        {words.map((sentence) => (
          <span key={sentence} className={classes.reason}>
            {sentence}
          </span>
        ))}
      </th>
      <td data-label="Ratings">
        <button
          type="button"
          className={classes.mark}
          disabled={n === 0}
          title="Open these reviews"
          onClick={() => onOpen({ criterion: criterionId })}
        >
          <DistributionBar answers={answers} dimension={criterion.dimension} />
          <span className={classes.second}>n {formatCount(rated)}</span>
        </button>
      </td>
      <td data-label="N/A">
        <button
          type="button"
          className={classes.mark}
          disabled={notApplicable.k === 0}
          title="Open these reviews"
          onClick={() => onOpen({ criterion: criterionId, rating: 'na' })}
        >
          <RateText value={notApplicable} />
        </button>
      </td>
      <td data-label="With the rest">
        <Discrimination row={row} />
      </td>
      <td data-label="Disputes">{disputes ?? <span title="Disputes are not recorded yet">–</span>}</td>
      {mayEdit && (
        <td>
          <Link
            className={classes.edit}
            to={linkToDefinitionDraft()}
            search={{ criterion: criterionId }}
            aria-label={`Edit ${criterion.label}`}
          >
            <IconPencil size={15} stroke={1.7} aria-hidden />
            Edit
          </Link>
        </td>
      )}
    </tr>
  )
})

function Discrimination({ row: { discrimination } }: { row: HealthRow }) {
  const { n, r, low, high } = discrimination
  if (n < FEWEST_REVIEWS) return <span className={classes.second}>not enough reviews</span>
  if (r === null) return <span className={classes.second}>no variation seen</span>
  return (
    <span>
      <span className={classes.strong}>{formatCorrelation(r)}</span>{' '}
      {low !== null && high !== null && (
        <span className="mute">
          {formatCorrelation(low)} to {formatCorrelation(high)}
        </span>
      )}
      <span className={classes.second}>n {formatCount(n)}</span>
    </span>
  )
}
