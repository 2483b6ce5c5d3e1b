import type { CoachingNeed, CoachingPage } from '#contract/coaching.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatPoints } from '#lib/format.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { TrackTicks } from '#ui/TrackTicks.tsx'
import { domainOf } from '#ui/trackScale.ts'
import styles from './CoachingPage.module.css'
import { drawn, type NeedDeed, NeedRow } from './NeedRow.tsx'
import rows from './NeedRow.module.css'
import type { NeedGroups } from './pageWords.ts'

interface NeedListProps {
  page: CoachingPage
  groups: NeedGroups
  labels: Record<Dimension, string>
  onDo: (need: CoachingNeed, deed: NeedDeed) => void
}

/** Who to talk to, who to watch, who was set aside, and of whom too little is known. */
export function NeedList({ page, groups, labels, onDo }: NeedListProps) {
  const domain = domainOf(
    page.needs.flatMap(({ dimensions }) =>
      DIMENSIONS.flatMap((one) => [drawn(dimensions[one]).low, drawn(dimensions[one]).mean]),
    ),
  )
  const targets = DIMENSIONS.map((dimension) => page.targets[dimension])
  const list = { targets: page.targets, labels, domain, onDo }
  return (
    <section className={styles.card} aria-label="Coaching needs">
      {page.needs.length > 0 && (
        <div className={rows.head} aria-hidden>
          <span>Why</span>
          <div>
            <div className={rows.keys}>
              {DIMENSIONS.map((dimension) => (
                <span key={dimension}>
                  <Glyph dimension={dimension} size={6} />
                  {labels[dimension].toLowerCase()}
                </span>
              ))}
            </div>
            <TrackTicks domain={domain} targets={targets} />
          </div>
          <span>
            {new Set(targets).size === 1 ? `Chance below ${formatPoints(targets[0] ?? null)}` : 'Chance below target'}
          </span>
          <span>Its trend over 26 weeks</span>
          <span />
        </div>
      )}
      <Group
        title="Coach now"
        words="surer than nine in ten of being below target, or another reason that stands out"
        needs={groups.coach}
        {...list}
      />
      <Group
        title="Watch"
        words="seven to nine in ten: review a few more before talking"
        needs={groups.watch}
        {...list}
      />
      <Group title="Set aside" words="until their day, or something new" needs={groups.aside} {...list} />
      {page.tooFew.length > 0 && (
        <p className={styles.few}>
          <b>Not enough reviews:</b> {page.tooFew.map(({ name, n }) => `${name} (n ${formatCount(n)})`).join(', ')}.
          Nothing is said of anybody under eight.
        </p>
      )}
    </section>
  )
}

interface GroupProps extends Omit<NeedListProps, 'page' | 'groups'> {
  title: string
  words: string
  needs: readonly CoachingNeed[]
  targets: Record<Dimension, number>
  domain: readonly [number, number]
}

function Group({ title, words, needs, ...list }: GroupProps) {
  if (needs.length === 0) return null
  return (
    <div className={styles.group}>
      <h2 className={styles.groupTitle}>
        {title} <span>{words}</span>
      </h2>
      <ul>
        {needs.map((need) => (
          <NeedRow key={need.agent.id} need={need} {...list} />
        ))}
      </ul>
    </div>
  )
}
