import { useQuery } from '@tanstack/react-query'
import type { VersionEntry } from '#contract/definitionVersions.ts'
import type { MeanWithInterval } from '#contract/shapes.ts'
import { type Definition, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatMove } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { useSession } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { Problem } from '#ui/Problem.tsx'
import { bridgeQuery } from './api.ts'
import { BridgeStart } from './BridgeStart.tsx'
import { bridgeWords } from './bridgeWords.ts'
import { useMaySeeHealth } from './useMaySeeHealth.ts'
import classes from './Versions.module.css'

interface BridgeCardProps {
  before: VersionEntry
  after: VersionEntry
  dimensions: Definition['dimensions']
}

/** How far means moved between two meanings, over interactions scored in both; nothing to bridge within one. */
export function BridgeCard({ before, after, dimensions }: BridgeCardProps) {
  const maySee = useMaySeeHealth()
  if (!maySee || before.seriesId === after.seriesId || before.number > after.number) return null
  return <Bridged before={before} after={after} dimensions={dimensions} />
}

function Bridged({ before, after, dimensions }: BridgeCardProps) {
  const { data, error } = useQuery(bridgeQuery(before.id, after.id))
  const { person } = useSession()
  const mayStart = person?.roles.includes('administrator') || person?.grants.includes('leadQuality')
  if (!data) return <Problem error={error} />
  const { scored, waiting, moved } = data
  return (
    <Card
      title={scored === 0 ? 'How far did means move?' : bridgeWords(data, dimensions)}
      sub={`The same interactions scored with version ${before.number} and again with version ${after.number}: the later score less the earlier, with 95% interval. Somebody else scores the second time, so it also holds how two reviewers differ.`}
    >
      {scored > 0 && (
        <ul className={classes.bridge}>
          {DIMENSIONS.map((dimension) => (
            <li key={dimension}>
              <Glyph dimension={dimension} />
              <span>{dimensions[dimension].label}</span>
              <Move value={moved[dimension]} />
            </li>
          ))}
        </ul>
      )}
      {waiting > 0 && <p className="small mute">{formatCount(waiting)} wait in the queue for it.</p>}
      {mayStart && after.status === 'published' && <BridgeStart from={before} />}
    </Card>
  )
}

function Move({ value: { n, mean, low, high, isDegenerate } }: { value: MeanWithInterval }) {
  if (mean === null || n < MINIMUM_N.interval) return <span className="mute">not enough interactions: n {n}</span>
  return (
    <span className="num">
      <b>{formatMove(mean)}</b>{' '}
      <span className="mute">
        {isDegenerate ? 'no variation seen' : `${formatMove(low)} to ${formatMove(high)}`}, n {formatCount(n)}
      </span>
    </span>
  )
}
