import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import type { Dimension } from '#domain/definition/definition.ts'
import { lazyPart } from '#lib/lazyPart.ts'
import { controlQuery, csatQuery, factsQuery, type OverviewFilter } from './api.ts'
import { ConsistencyCard } from './ConsistencyCard.tsx'
import { CoverageCard } from './CoverageCard.tsx'
import { CsatCard } from './CsatCard.tsx'
import styles from './OverviewPage.module.css'
import type { ControlView } from './overviewSearch.ts'
import { RateWeeksCard } from './RateWeeksCard.tsx'
import { SignalsCard } from './SignalsCard.tsx'
import { SpreadCard } from './SpreadCard.tsx'
import { TeamsCard } from './TeamsCard.tsx'

// Its words are of no use before the page stands.
const ConsistentCard = lazyPart(async () => (await import('./ConsistentCard.tsx')).ConsistentCard)

interface ServiceCardsProps {
  filter: OverviewFilter
  /** False while the period is not known yet. */
  isReady: boolean
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  timeZone: string
  chart: ControlView
  onChart: (chart: ControlView) => void
  onOpen: (open: string) => void
}

/** What stands around the rate: left argues over time and teams, right explains. */
export function ServiceCards(props: ServiceCardsProps) {
  const { filter, isReady, targets, labels, timeZone, onOpen, chart, onChart } = props
  const control = useQuery({ ...controlQuery(filter), enabled: isReady })
  const facts = useQuery({ ...factsQuery(filter), enabled: isReady })
  const csat = useQuery({ ...csatQuery(filter), enabled: isReady })
  const openWeek = (week: string) => onOpen(`week.${week}`)
  const openTeam = (teamId: string) => onOpen(`team.${teamId}`)
  return (
    <>
      <div className={styles.pair}>
        <div className={styles.cards}>
          <ConsistencyCard
            charts={control.data}
            query={control}
            labels={labels}
            timeZone={timeZone}
            teamId={filter.teamId}
            view={chart}
            onView={onChart}
            onOpenWeek={openWeek}
          />
          <RateWeeksCard facts={facts.data} query={facts} onOpenWeek={openWeek} />
          <Suspense>
            <ConsistentCard teamId={filter.teamId} labels={labels} />
          </Suspense>
        </div>
        <div className={styles.cards}>
          <SignalsCard charts={control.data} query={control} labels={labels} onOpenWeek={openWeek} />
          <SpreadCard facts={facts.data} query={facts} timeZone={timeZone} />
          <CsatCard relation={csat.data} query={csat} />
          <CoverageCard facts={facts.data} query={facts} />
        </div>
      </div>
      <TeamsCard facts={facts.data} query={facts} targets={targets} labels={labels} onOpenTeam={openTeam} />
    </>
  )
}
