import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { bringNeedBack, type CoachingNeed } from '#contract/coaching.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import { definitionQuery } from '#lib/definition.ts'
import { dimensionLabels } from '#lib/dimensionLabels.ts'
import { useTimeZone } from '#lib/session.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { FilterBar } from '#ui/FilterBar.tsx'
import { FrameBody } from '#ui/FrameBody.tsx'
import { NamedFilter } from '#ui/NamedFilter.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { Problem } from '#ui/Problem.tsx'
import { COACHING_KEY, coachingQuery } from './api.ts'
import { AfterCoaching } from './AfterCoaching.tsx'
import styles from './CoachingPage.module.css'
import type { CoachingSearch } from './coachingSearch.ts'
import { ConversationDialog } from './ConversationDialog.tsx'
import { EvidencePanel } from './EvidencePanel.tsx'
import { NeedList } from './NeedList.tsx'
import type { NeedDeed } from './NeedRow.tsx'
import { drawnWords, groupNeeds, summaryWords } from './pageWords.ts'
import { SetAsideDialog } from './SetAsideDialog.tsx'

interface CoachingPageProps {
  search: CoachingSearch
  onSearch: (partial: Partial<CoachingSearch>) => void
  /** Saved views, among the filters. */
  views?: ReactNode
}

/** Where a conversation would help most, why, and what to talk about. */
export function CoachingPage({ search, onSearch, views }: CoachingPageProps) {
  const queryClient = useQueryClient()
  const query = useQuery(coachingQuery(search.teamId))
  const page = query.data
  const definition = useQuery(definitionQuery).data?.content
  const labels = useMemo(() => dimensionLabels(definition), [definition])
  const timeZone = useTimeZone()
  const [asking, setAsking] = useState<{ need: CoachingNeed; kind: 'snoozed' | 'dismissed' } | null>(null)
  /** With whom; null: to be chosen. */
  const [talked, setTalked] = useState<string | null | undefined>()
  const back = useMutation({
    mutationFn: ({ agent, version }: CoachingNeed) =>
      call(bringNeedBack, { params: { id: agent.id }, body: { version } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: COACHING_KEY }),
  })
  const bringBack = back.mutate
  const handleDo = useCallback(
    (need: CoachingNeed, deed: NeedDeed) => {
      if (deed === 'evidence') onSearch({ open: need.agent.id })
      else if (deed === 'bringBack') bringBack(need)
      else if (deed === 'talked') setTalked(need.agent.id)
      else setAsking({ need, kind: deed === 'snooze' ? 'snoozed' : 'dismissed' })
    },
    [onSearch, bringBack],
  )
  const needs = (page?.needs ?? []).filter((need) => search.dimension === undefined || isAbout(need, search.dimension))
  const groups = groupNeeds(needs)
  const opened = page?.needs.find(({ agent }) => agent.id === search.open)
  return (
    <div>
      <PageHead
        title="Coaching needs"
        sub="Where a conversation would help most, with the moments to talk about."
        actions={
          <FilterBar>
            <NamedFilter
              label="Team"
              choices={page?.teams ?? []}
              chosen={search.teamId}
              onChoose={(teamId) => onSearch({ teamId })}
            />
            <NamedFilter
              label="Dimension"
              choices={DIMENSIONS.map((id) => ({ id, name: labels[id] }))}
              chosen={search.dimension}
              onChoose={(id) => onSearch({ dimension: DIMENSIONS.find((one) => one === id) })}
            />
            {views}
          </FilterBar>
        }
      />
      <Problem error={back.error} />
      <FrameBody
        query={query}
        isEmpty={page === null || page?.agents === 0}
        empty={<Nobody hasDefinition={page !== null} />}
        skeletonHeight={420}
      >
        {page && (
          <>
            <p className={styles.summary}>
              <IconInfoCircle size={18} stroke={1.6} aria-hidden />
              <span>
                <b>{summaryWords(page, groupNeeds(page.needs)).strong}</b>
                {summaryWords(page, groupNeeds(page.needs)).rest} <span className="mute">{drawnWords(page)}</span>
              </span>
            </p>
            <NeedList page={{ ...page, needs }} groups={groups} labels={labels} onDo={handleDo} />
            <div className={styles.after}>
              <AfterCoaching teamId={search.teamId} labels={labels} onNote={() => setTalked(null)} />
            </div>
          </>
        )}
      </FrameBody>
      {opened && page && (
        <EvidencePanel
          need={opened}
          targets={page.targets}
          labels={labels}
          timeZone={timeZone}
          onClose={() => onSearch({ open: undefined })}
        />
      )}
      {talked !== undefined && page && (
        <ConversationDialog agentId={talked} today={page.to} onClose={() => setTalked(undefined)} />
      )}
      {asking && page && <SetAsideDialog {...asking} today={page.to} onClose={() => setAsking(null)} />}
    </div>
  )
}

const isAbout = ({ reasons, main }: CoachingNeed, dimension: Dimension) =>
  main === dimension || reasons.some((reason) => 'dimension' in reason && reason.dimension === dimension)

function Nobody({ hasDefinition }: { hasDefinition: boolean }) {
  return hasDefinition ? (
    <EmptyState title="Nobody to coach here" words="No agent who works now is in this team, or in a team of yours." />
  ) : (
    <EmptyState title="No definition yet" words="Once one is published and reviews are in, coaching needs show here." />
  )
}
