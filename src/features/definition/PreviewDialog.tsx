import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DefinitionPreviewAnswer } from '#contract/definitionPreview.ts'
import { type Definition, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatInterval, formatPoints } from '#lib/format.ts'
import { Problem } from '#ui/Problem.tsx'
import { RateText } from '#ui/RateText.tsx'
import { previewQuery } from './api.ts'
import { previewWords } from './previewWords.ts'
import { ScrollList } from './ScrollList.tsx'
import classes from './Versions.module.css'

interface PreviewDialogProps {
  draft: { id: string; version: number }
  dimensions: Definition['dimensions']
  onClose: () => void
}

/** What past reviews would score with the draft, before anybody is scored against it. */
export function PreviewDialog({ draft, dimensions, onClose }: PreviewDialogProps) {
  const { data, error } = useQuery(previewQuery(draft))
  return (
    <Modal opened onClose={onClose} size={640} title="What would change">
      {data ? (
        <PreviewNumbers preview={data} dimensions={dimensions} />
      ) : (
        <>
          {!error && <p role="status">Scoring past reviews again…</p>}
          <Problem error={error} />
        </>
      )}
    </Modal>
  )
}

function PreviewNumbers({
  preview,
  dimensions,
}: {
  preview: DefinitionPreviewAnswer
  dimensions: Definition['dimensions']
}) {
  const { n, means, completeService, criticalFailure, moved, distribution } = preview
  if (n === 0) return <p className="sub">There are no past reviews of this series to score again.</p>
  const most = Math.max(1, ...distribution.overall.flatMap(({ before, after }) => [before, after]))
  return (
    <div className={classes.cards}>
      <p>{previewWords(preview)}</p>
      <table className={classes.preview}>
        <thead>
          <tr>
            <th scope="col">Over {formatCount(n)} reviews</th>
            <th scope="col">Now</th>
            <th scope="col">With the draft</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Complete service</th>
            <td>
              <RateText value={completeService.before} />
            </td>
            <td>
              <RateText value={completeService.after} />
            </td>
          </tr>
          <tr>
            <th scope="row">Critical failures</th>
            <td>
              <RateText value={criticalFailure.before} />
            </td>
            <td>
              <RateText value={criticalFailure.after} />
            </td>
          </tr>
          {DIMENSIONS.map((dimension) => (
            <tr key={dimension}>
              <th scope="row">{dimensions[dimension].label}, mean</th>
              <td>{formatPoints(means[dimension].before)}</td>
              <td>{formatPoints(means[dimension].after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section aria-label="Distribution of the overall score">
        <p className="small mute">How overall scores spread: upper line now, lower line with the draft.</p>
        <div className={classes.bars}>
          {distribution.overall.map(({ from, before, after }) => (
            <Tenth key={from} from={from} before={before} after={after} most={most} />
          ))}
        </div>
      </section>
      {moved.length > 0 && (
        <section>
          <p className="small mute">Agents whose mean would leave the interval it has now:</p>
          <ScrollList label="Agents whose mean moves">
            {moved.map(({ agentId, name, dimension, before, low, high, after, n: count }) => (
              <li key={`${agentId} ${dimension}`}>
                {name}, {dimensions[dimension].label}: {formatPoints(before)} {formatInterval(low, high)} →{' '}
                {formatPoints(after)}, n {formatCount(count)}
              </li>
            ))}
          </ScrollList>
        </section>
      )}
    </div>
  )
}

function Tenth({ from, before, after, most }: { from: number; before: number; after: number; most: number }) {
  return (
    <>
      <span className="mute">
        {from}–{from + 10}
      </span>
      <span className={classes.bar} aria-hidden>
        <i style={{ width: `${(100 * before) / most}%` }} />
        <i style={{ width: `${(100 * after) / most}%` }} />
      </span>
      <span>
        {formatCount(before)} → {formatCount(after)}
      </span>
    </>
  )
}
