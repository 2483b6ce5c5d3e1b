import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import type { ControlCharts } from '#contract/control.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { lazyPart } from '#lib/lazyPart.ts'
import styles from './ConsistencyCard.module.css'
import type { ControlPanel } from './controlPanels.ts'
import { AS_SCORED, limitsWords, setWords } from './controlWords.ts'

const FreezeDialog = lazyPart(async () => (await import('./FreezeDialog.tsx')).FreezeDialog)

interface LimitsNoteProps {
  charts: ControlCharts
  panels: readonly ControlPanel[]
  teamId: string | undefined
  labels: Record<Dimension, string>
  timeZone: string
}

/** What the weeks are held against, since when and why; and newer limits, for those who may set them. */
export function LimitsNote({ charts, panels, teamId, labels, timeZone }: LimitsNoteProps) {
  const [isOpen, setIsOpen] = useState(false)
  const earlier = panels.flatMap(({ dimension, latest }) =>
    latest.earlier.map((limits) => ({ dimension, words: setWords(limits, timeZone), limits })),
  )
  return (
    <div className={styles.limits}>
      <p>{noteWords(panels, charts, labels, timeZone)}</p>
      {earlier.length > 0 && (
        <details data-no-image>
          <summary>Earlier limits</summary>
          <ul>
            {earlier.map(({ dimension, words, limits }) => (
              <li key={limits.id}>
                {labels[dimension]}: {words}
              </li>
            ))}
          </ul>
        </details>
      )}
      {panels.some(({ latest }) => latest.freezableFrom.length > 0) && (
        <Button variant="default" size="xs" onClick={() => setIsOpen(true)} data-no-image>
          Set newer limits
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <FreezeDialog panels={panels} teamId={teamId} labels={labels} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** Once for all three when they share it, else by dimension; then how many reviews stand behind the limits. */
function noteWords(
  panels: readonly ControlPanel[],
  charts: ControlCharts,
  labels: Record<Dimension, string>,
  timeZone: string,
): string {
  const byWords = Map.groupBy(panels, ({ latest }) => limitsWords(latest, charts, timeZone))
  const words = [...byWords].map(([said, those]) =>
    byWords.size === 1 ? said : `${those.map(({ dimension }) => labels[dimension]).join(' and ')}: ${said}`,
  )
  const counts = panels.flatMap(({ latest }) => (latest.limits ? [latest.limits.n] : []))
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  if (counts.length === 0) return `${words.join(' ')} ${AS_SCORED}`
  const behind = least === most ? formatCount(least) : `${formatCount(least)} to ${formatCount(most)}`
  return `${words.join(' ')} Behind the limits: n ${behind} a dimension. ${AS_SCORED}`
}
