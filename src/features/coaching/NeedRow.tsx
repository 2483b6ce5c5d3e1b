import { Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { CoachingNeed, CoachingStanding } from '#contract/coaching.ts'
import { reasonKey } from '#domain/coaching/reasonKeys.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { linkToAgent } from '#lib/links.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { DimensionChord } from '#ui/DimensionChord.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { TrackTicks } from '#ui/TrackTicks.tsx'
import type { TrackDomain } from '#ui/trackScale.ts'
import { headline } from './headline.ts'
import styles from './NeedRow.module.css'
import { asideWords } from './pageWords.ts'
import { chanceWords, firstReasons, reasonWords } from '#lib/reasonWords.ts'
import { TrendCell } from './TrendCell.tsx'

export type NeedDeed = 'evidence' | 'talked' | 'snooze' | 'dismiss' | 'bringBack'

/** The others stand with the evidence. */
const MOST_REASONS = 2

interface NeedRowProps {
  need: CoachingNeed
  targets: Record<Dimension, number>
  labels: Record<Dimension, string>
  domain: TrackDomain
  onDo: (need: CoachingNeed, deed: NeedDeed) => void
}

/** One agent: what customers get, why it is said, and how the dimensions stand to each other. */
export const NeedRow = memo(function NeedRow({ need, targets, labels, domain, onDo }: NeedRowProps) {
  const { agent, reasons, main, dimensions, setAside } = need
  const { before, strong } = headline(reasons, labels)
  return (
    <li className={styles.need}>
      <div className={styles.why}>
        <Avatar name={agent.name} size={32} />
        <div>
          <h3 className={styles.headline}>
            {before}
            <b>{strong}</b>
          </h3>
          <p className={styles.who}>
            <Link to={linkToAgent(agent.id)}>{agent.name}</Link>
            {agent.team && ` · ${agent.team.name}`}
          </p>
          <ul className={styles.reasons}>
            {firstReasons(reasons, MOST_REASONS).map((reason) => (
              <li key={reasonKey(reason)}>{reasonWords(reason, labels)}</li>
            ))}
          </ul>
          {reasons.length > MOST_REASONS && <p className={styles.small}>{moreWords(reasons.length - MOST_REASONS)}</p>}
          {setAside && <p className={styles.aside}>{asideWords(setAside)}</p>}
        </div>
      </div>
      <div>
        <DimensionChord
          values={byDimension((dimension) => drawn(dimensions[dimension]))}
          targets={targets}
          domain={domain}
          laneHeight={16}
        />
        <div className={styles.phoneTicks}>
          <TrackTicks domain={domain} targets={Object.values(targets)} />
        </div>
      </div>
      {main ? <Chance dimension={main} standing={dimensions[main]} label={labels[main]} /> : <span />}
      {main ? <TrendCell trend={dimensions[main].trend} /> : <span />}
      <div className={styles.deeds}>
        <Button variant="default" onClick={() => onDo(need, 'evidence')} aria-label={`Evidence for ${agent.name}`}>
          Evidence
        </Button>
        {setAside ? (
          <Button variant="default" onClick={() => onDo(need, 'bringBack')} aria-label={`Bring ${agent.name} back`}>
            Bring back
          </Button>
        ) : (
          <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <Button variant="default" aria-label={`Next step for ${agent.name}`}>
                Next step
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onDo(need, 'talked')}>Note a conversation…</Menu.Item>
              <Menu.Item onClick={() => onDo(need, 'snooze')}>Snooze until a day…</Menu.Item>
              <Menu.Item onClick={() => onDo(need, 'dismiss')}>Dismiss with a reason…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </li>
  )
})

const moreWords = (count: number) =>
  `${formatCount(count)} more ${count === 1 ? 'reason' : 'reasons'} with the evidence`

/** The number the flags rest on; the plain mean where there is no model, and nothing under the minimum n. */
export function drawn({ adjusted, raw }: CoachingStanding) {
  if (adjusted && adjusted.n >= MINIMUM_N.interval) return adjusted
  const { mean, low, high } = raw.n >= MINIMUM_N.interval ? raw : { mean: null, low: null, high: null }
  return { mean, low, high }
}

function Chance({ dimension, standing, label }: { dimension: Dimension; standing: CoachingStanding; label: string }) {
  const { chanceBelow, adjusted, raw } = standing
  return (
    <div className={styles.chance} title={label}>
      <Glyph dimension={dimension} size={8} />
      <span>
        <span className="visually-hidden">{label}: </span>
        <b>{chanceBelow === null ? '–' : chanceWords(chanceBelow)}</b>
        <span className={styles.small}>n {formatCount(adjusted?.n ?? raw.n)}</span>
      </span>
    </div>
  )
}
